package authlab.lab.fault;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * PostgreSQL's one queue of notifications, filled: somebody listens and never reads, others talk until there is no room.
 * From then on every transaction that notifies fails at its commit.
 */
public final class FullQueue implements AutoCloseable {

    /** {@code max_notify_queue_pages} at its least, 64 pages of 8 KiB, hold some 64 of them. */
    private static final int NOTIFICATIONS_MAX = 10_000;

    /** There is one queue: who empties it does so for everybody. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private static final String TALK = "select pg_notify('nobody_reads_this', repeat('x', 7900))";

    /** To ask how full it is moves its end up to where the slowest listener is: nobody else does so where it is full. */
    private static final String USAGE = "select pg_notification_queue_usage()";

    private static final double EMPTY_MAX = 0.5;
    private static final int LOOKS_MAX = 500;
    private static final long BETWEEN_LOOKS_MS = 10;

    private final Database database;
    private final Connection listener;
    private final AtomicBoolean isOpen = new AtomicBoolean(true);

    private FullQueue(Database database, Connection listener) {
        this.database = database;
        this.listener = listener;
    }

    /** Waits until nobody else has it full. */
    public static FullQueue in(Database database) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            FullQueue queue = new FullQueue(database, deafListener(database));
            queue.fill();
            return queue;
        } catch (SQLException refused) {
            ONE_AT_A_TIME.release();
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

    private void fill() throws SQLException {
        try (Connection talker = database.connect();
                Statement statement = talker.createStatement()) {
            for (int i = 0; i < NOTIFICATIONS_MAX; i++) {
                statement.execute(TALK);
            }
            throw new SQLException("the queue took " + NOTIFICATIONS_MAX + " notifications: is it unbounded?");
        } catch (SQLException full) {
            if (!"54000".equals(full.getSQLState())) {
                listener.close();
                throw full;
            }
        }
    }

    /** When this returns there is room again. */
    @Override
    public void close() {
        if (!isOpen.getAndSet(false)) {
            return;
        }
        try {
            listener.close();
            awaitRoom();
        } catch (SQLException gone) {
            // PostgreSQL has ended meanwhile, and its queue with it.
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** The listener's place is given up when its process has ended, which nobody hears of. */
    private void awaitRoom() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int looks = 0; looks < LOOKS_MAX && usage(statement) > EMPTY_MAX; looks++) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static double usage(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(USAGE)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
