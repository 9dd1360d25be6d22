package authlab.revocation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Reads the log when it is told that there is something new, as every cache does that is cleared by a message. As long as
 * its line is whole, silence is the news that there is nothing.
 */
final class ReadWhenTold extends RevocationQuery {

    private static final long EVERYTHING = 0;

    /** Later than any transaction: what is true of the whole comes, and no row. */
    private static final long NOTHING = Long.MAX_VALUE;

    private Connection line;
    private boolean isTold;

    @Override
    void prepare(Connection connection) throws SQLException {
        super.prepare(connection);
        listen(connection);
    }

    @Override
    Outcome read(Connection connection, UUID registration, long from, Receiver receiver) throws SQLException {
        if (connection != line) {
            listen(connection);
        }
        isTold |= connection.unwrap(PGConnection.class).getNotifications().length > 0;
        Outcome outcome = super.read(connection, registration, isTold ? EVERYTHING : NOTHING, receiver);
        isTold &= outcome != Outcome.ALL;
        return outcome;
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen revocation");
        }
        line = connection;
        // What was sent before nobody heard.
        isTold = true;
    }
}
