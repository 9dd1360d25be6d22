package authlab.scenario;

import authlab.lab.Database;
import authlab.lab.fault.FullQueue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What only its operator can do to a database: for stories in which a day passes, or a disk is full. */
public final class DatabaseOwner {

    private static final String USER_ID = "(select id from app_user where username = ?)";

    private static final List<String> CLOCKS = List.of("clock_timestamp", "now");
    private static final AtomicInteger FULL = new AtomicInteger();

    private final Database database;

    DatabaseOwner(Database database) {
        this.database = database;
    }

    /** What time it is to its services: never before the watermark, which some story may have moved. */
    public Instant serviceTime() {
        return query(
                "select greatest(clock_timestamp(), watermark) from revocation_state",
                row -> row.getTimestamp(1).toInstant());
    }

    /** A credential of another epoch is dead. */
    public long epoch() {
        return query("select epoch from revocation_state", row -> row.getLong(1));
    }

    /** How many logins of hers are stored, over or not. */
    public long loginsOf(Customer customer) {
        return query(
                "select count(*) from login where user_id = " + USER_ID, row -> row.getLong(1), customer.username());
    }

    /** How many revocations of her logins are stored. */
    public long revocationsOf(Customer customer) {
        return query(
                "select count(*) from revocation where login_id in (select id from login where user_id = " + USER_ID
                        + ")",
                row -> row.getLong(1),
                customer.username());
    }

    /** How many events, of whomever, tell of that client. */
    public long eventsFrom(String userAgent) {
        return query("select count(*) from security_event where user_agent = ?", row -> row.getLong(1), userAgent);
    }

    /** How many of these proofs of one key are kept as used. */
    public long usedProofsOf(String thumbprint, List<String> ids) {
        String digested = ids.stream().map(id -> thumbprint + id).collect(Collectors.joining(" "));
        return query(
                "select count(*) from used_proof where digest in (select sha256(convert_to(proof, 'UTF8'))"
                        + " from unnest(string_to_array(?, ' ')) proof)",
                row -> row.getLong(1),
                digested);
    }

    /** Makes her logins, and whatever revokes them, so much older than they are. */
    public void age(Customer customer, Duration by) {
        String seconds = "interval '" + by.toSeconds() + " seconds'";
        run(
                "update revocation set forget_after = forget_after - " + seconds
                        + " where login_id in (select id from login where user_id = " + USER_ID + ")",
                customer.username());
        run(
                "update login set created_at = created_at - " + seconds + ", authenticated_at = authenticated_at - "
                        + seconds + ", last_seen_at = last_seen_at - " + seconds
                        + ", absolute_expires_at = absolute_expires_at - " + seconds + " where user_id = " + USER_ID,
                customer.username());
    }

    /** Does something while there is no room left for events of hers. */
    public <T> T whileFullFor(Customer customer, Supplier<T> work) {
        return whileFull("insert on security_event", "new.user_id = " + idOf(customer), work);
    }

    /** Does something while there is no room left for that one of her logins is over. */
    public <T> T whileNothingIsRevokedOf(Customer customer, Supplier<T> work) {
        return whileFull("update on login", "new.over_at is not null and new.user_id = " + idOf(customer), work);
    }

    /** Whatever ends a login of hers commits only when this is closed: it has written by then, and is held up. */
    public HeldCommit holdCommitsOf(Customer customer) {
        return HeldCommit.in(database, idOf(customer));
    }

    private <T> T whileFull(String writing, String condition, Supplier<T> work) {
        String name = "full_" + FULL.incrementAndGet();
        run("create function " + name + "() returns trigger language plpgsql as"
                + " $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$");
        try {
            run("create trigger " + name + " before " + writing + " for each row when (" + condition
                    + ") execute function " + name + "()");
            return work.get();
        } finally {
            run("drop function " + name + " cascade");
        }
    }

    /** As a literal. */
    private String idOf(Customer customer) {
        return "'" + query("select id from app_user where username = ?", row -> row.getString(1), customer.username())
                + "'";
    }

    /** Locks the row of a login; whoever does so lets go of it. */
    public HeldLogin hold(String sessionId) {
        return HeldLogin.in(database, sessionId);
    }

    /** Does something while nobody who sweeps up notes that a login is over: they pass by a row that is locked. */
    public <T> T whileUnswept(String sessionId, Supplier<T> work) {
        HeldLogin held = hold(sessionId);
        try {
            return work.get();
        } finally {
            held.close();
        }
    }

    /** Does something while PostgreSQL's queue of notifications is full, which there is one of for all databases. */
    public <T> T whileNobodyCanBeNotified(Supplier<T> work) {
        FullQueue queue = FullQueue.in(database);
        try {
            return work.get();
        } finally {
            queue.close();
        }
    }

    /**
     * Does something while the database's clock is slow, as everybody sees it who is connected then. At its beginning all
     * have to connect anew.
     */
    public <T> T whileClockIsSlow(Duration by, Supplier<T> work) {
        return whileClockIsOff("- interval '" + by.toSeconds() + " seconds'", work);
    }

    /** The same while it is fast, by so much more than it ever was when something was forgotten. */
    public <T> T whileClockIsFast(Duration by, Supplier<T> work) {
        Duration ahead = query(
                "select extract(epoch from greatest(watermark, now()) - now()) from revocation_state",
                row -> Duration.ofSeconds(row.getLong(1)));
        return whileClockIsOff("+ interval '" + ahead.plus(by).toSeconds() + " seconds'", work);
    }

    private <T> T whileClockIsOff(String by, Supplier<T> work) {
        // What is made in the database comes before what PostgreSQL brings.
        run("do $$ begin execute format('alter database %I set search_path = public, pg_catalog', current_database());"
                + " end $$");
        try {
            for (String clock : CLOCKS) {
                run("create function public." + clock + "() returns timestamptz language sql as $$ select pg_catalog."
                        + clock + "() " + by + " $$");
            }
            run("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
            return work.get();
        } finally {
            CLOCKS.forEach(clock -> run("drop function if exists public." + clock + "()"));
            run("do $$ begin execute format('alter database %I reset search_path', current_database()); end $$");
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T query(String sql, Reading<T> reading, String... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return reading.of(row);
        } catch (SQLException refused) {
            throw new UnpreparedException("the database refuses: " + refused.getMessage(), refused);
        }
    }

    private void run(String sql, String... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new UnpreparedException("the database refuses: " + refused.getMessage(), refused);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
        return statement;
    }
}
