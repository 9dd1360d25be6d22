package authlab.faults.leeway;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The clock of one database, which is put ahead from one event to the next, and runs on as ever in between. Nothing else
 * decides how long ago a refresh token was used.
 */
final class DrivenClock implements AutoCloseable {

    private static final String[] CLOCKS = {"clock_timestamp", "now"};

    private final Connection connection;
    private final PreparedStatement goTo;

    private DrivenClock(Connection connection) throws SQLException {
        this.connection = connection;
        this.goTo = connection.prepareStatement(
                "update driven_clock set ahead = greatest(ahead, ? - pg_catalog.clock_timestamp())"
                        + " returning pg_catalog.clock_timestamp() + ahead");
    }

    /** The address of a database whose clock may be driven: what is made in it comes before what PostgreSQL brings. */
    static String drivable(String jdbcUrl) {
        return jdbcUrl + "?options=-c%20search_path=public,pg_catalog";
    }

    /** Takes the clock over. Whoever is connected has to connect anew. */
    static DrivenClock of(Database database) {
        try {
            Connection connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table public.driven_clock (ahead interval not null)");
                statement.execute("insert into public.driven_clock values (interval '0')");
                for (String clock : CLOCKS) {
                    statement.execute("create function public." + clock + "() returns timestamptz language sql as"
                            + " $$ select pg_catalog." + clock + "() + ahead from public.driven_clock $$");
                }
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
                statement.execute("set synchronous_commit = off");
            }
            return new DrivenClock(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Puts it ahead to that moment; where it is later already it stays. Returns what it shows then. */
    Instant goTo(Instant moment) {
        try {
            goTo.setObject(1, moment.atOffset(ZoneOffset.UTC));
            try (ResultSet row = goTo.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    Instant now() {
        return goTo(Instant.EPOCH);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
