package authlab.benchmark.cost;

import authlab.benchmark.CannotMeasure;
import authlab.lab.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks into a PostgreSQL that runs on this machine. */
public final class PostgresMeter implements AutoCloseable {

    private static final int ANSWERS_WITHIN_SECONDS = 5;

    private final Connection connection;
    private final long postmaster;

    private PostgresMeter(Connection connection, long postmaster) {
        this.connection = connection;
        this.postmaster = postmaster;
    }

    /** Connects as its superuser. */
    public static PostgresMeter of(Database administration) {
        try {
            Connection connection = administration.connect();
            long backend = number(connection, "select pg_backend_pid()");
            long postmaster = ProcessHandle.of(backend)
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new CannotMeasure("PostgreSQL does not run on this machine."))
                    .pid();
            return new PostgresMeter(connection, postmaster);
        } catch (SQLException failure) {
            throw new CannotMeasure("Cannot look into PostgreSQL: " + failure.getMessage(), failure);
        }
    }

    /** Whether it still answers on the connection that it was first asked on: one that has come up again is another. */
    public boolean isRunning() {
        try {
            return connection.isValid(ANSWERS_WITHIN_SECONDS);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of all its processes that live; what ended sessions used is left out. */
    public long cpuNanos() {
        return Processor.nanosOfFamily(postmaster);
    }

    /** Since the cluster was made: only differences say something. */
    public long walBytes() {
        return ask("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    public String version() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new CannotMeasure("Cannot look into PostgreSQL: " + failure.getMessage(), failure);
        }
    }

    /** Told by the sessions at their leisure, some seconds after the fact. */
    public static Writes writesIn(Database database) {
        Map<String, Writes.Rows> byTable = new LinkedHashMap<>();
        try (Connection own = database.connect();
                Statement statement = own.createStatement();
                ResultSet tables = statement.executeQuery("select relname, n_tup_ins, n_tup_upd, n_tup_del,"
                        + " n_tup_hot_upd from pg_stat_user_tables order by relname")) {
            while (tables.next()) {
                byTable.put(
                        tables.getString(1),
                        new Writes.Rows(tables.getLong(2), tables.getLong(3), tables.getLong(4), tables.getLong(5)));
            }
        } catch (SQLException failure) {
            throw new CannotMeasure("Cannot read PostgreSQL's statistics: " + failure.getMessage(), failure);
        }
        return new Writes(byTable);
    }

    private long ask(String query) {
        try {
            return number(connection, query);
        } catch (SQLException failure) {
            throw new CannotMeasure("Cannot look into PostgreSQL: " + failure.getMessage(), failure);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // PostgreSQL has ended before.
        }
    }
}
