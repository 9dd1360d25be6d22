package authlab.scenario;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What only its operator can do to a database: for stories in which a day passes, or a disk is full. */
public final class DatabaseOwner {

    private static final String USER_ID = "(select id from app_user where username = ?)";

    private final Database database;

    DatabaseOwner(Database database) {
        this.database = database;
    }

    /** What time it is there. */
    public Instant now() {
        return query("select clock_timestamp()", row -> row.getTimestamp(1).toInstant());
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

    /** How many events of whomever are stored. */
    public long events() {
        return query("select count(*) from security_event", row -> row.getLong(1));
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
        String id = query("select id from app_user where username = ?", row -> row.getString(1), customer.username());
        String name = "full_for_" + id.replace("-", "");
        run("create function " + name + "() returns trigger language plpgsql as"
                + " $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$");
        try {
            run("create trigger " + name + " before insert on security_event for each row when (new.user_id = '" + id
                    + "') execute function " + name + "()");
            return work.get();
        } finally {
            run("drop function " + name + " cascade");
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
