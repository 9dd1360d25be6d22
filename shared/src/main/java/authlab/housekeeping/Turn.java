package authlab.housekeeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The right to do the chores, which one instance has at a time: a lock of PostgreSQL's that ends with its connection, so
 * that nobody who was killed keeps it.
 */
final class Turn implements AutoCloseable {

    /** Any number will do, so long as nobody else locks it. */
    private static final long KEY = 0x686f757365L;

    private final Connection connection;
    private final boolean isOurs;

    private Turn(Connection connection, boolean isOurs) {
        this.connection = connection;
        this.isOurs = isOurs;
    }

    /** Asks for it and does not wait. */
    static Turn askFor(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            return new Turn(connection, lock("select pg_try_advisory_lock(?)", connection));
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    boolean isOurs() {
        return isOurs;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (isOurs) {
                lock("select pg_advisory_unlock(?)", connection);
            }
        }
    }

    private static boolean lock(String sql, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
