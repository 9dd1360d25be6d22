package authlab.lab.fault;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction that has begun to write and does not end. */
public final class OpenTransaction implements AutoCloseable {

    private final Connection connection;

    private OpenTransaction(Connection connection) {
        this.connection = connection;
    }

    public static OpenTransaction in(Database database) {
        try {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // Has an id from now on, and so is older than all that come.
                statement.execute("select pg_current_xact_id()");
            }
            return new OpenTransaction(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // PostgreSQL has ended it meanwhile.
        }
    }
}
