package authlab.faults.inject;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL's one queue of notifications, filled: somebody listens and never reads, others talk until there is no room.
 * From then on every transaction that notifies fails at its commit.
 */
public final class FullQueue implements AutoCloseable {

    /** {@code max_notify_queue_pages} at its least, 64 pages of 8 KiB, hold some 64 of them. */
    private static final int NOTIFICATIONS_MAX = 10_000;

    private static final String TALK = "select pg_notify('nobody_reads_this', repeat('x', 7900))";

    private final Connection listener;

    private FullQueue(Connection listener) {
        this.listener = listener;
    }

    public static FullQueue in(Database database) {
        try {
            FullQueue queue = new FullQueue(deafListener(database));
            queue.fill(database);
            return queue;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Within a transaction nothing is taken from the queue. */
    private static Connection deafListener(Database database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen nobody_reads_this");
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
        return connection;
    }

    private void fill(Database database) throws SQLException {
        try (Connection talker = database.connect();
                Statement statement = talker.createStatement()) {
            for (int i = 0; i < NOTIFICATIONS_MAX; i++) {
                statement.execute(TALK);
            }
            close();
            throw new IllegalStateException("the queue took " + NOTIFICATIONS_MAX + " notifications: is it unbounded?");
        } catch (SQLException full) {
            if (!"54000".equals(full.getSQLState())) {
                close();
                throw full;
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (SQLException gone) {
            // PostgreSQL has ended it meanwhile.
        }
    }
}
