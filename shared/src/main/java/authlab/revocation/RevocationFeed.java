package authlab.revocation;

import authlab.AuthConfig;
import authlab.database.ConnectionsBesidePool;
import authlab.database.SharedRead;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Keeps this instance in step with what was revoked, by polling. A poll that waits for nobody and one that requests wait
 * for are the same read; they differ in who asked.
 *
 * <p>Transactions commit out of order, and those that saw nothing of each other have no order. So a poll asks again for
 * everything from the first transaction on that was still under way when the last one looked; applying a row twice does no
 * harm. A new connection asks for everything there is, and forgets nothing.
 */
@ApplicationScoped
public class RevocationFeed {

    /** Often enough that the bound is kept through a poll or two that fail. */
    private static final int POLLS_WITHIN_BOUND = 4;

    private static final Duration PERIOD_MAX = Duration.ofSeconds(1);

    /** Half a bound at most; no longer than leaves time for another try within the two seconds of a 503. */
    private static final Duration PATIENCE_MAX = Duration.ofMillis(900);

    private final ConnectionsBesidePool connections;
    private final Revocations revocations;
    private final Freshness freshness;
    private final Registration registration;
    private final RevocationQuery query;
    private final Cursor next;
    private final FeedMetrics metrics;
    private final Duration patience;
    private final SharedRead<Void, Void> polls;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** The transaction from which the next poll asks. Of the feed's thread alone. */
    private long cursor;

    /** What the last poll saw; null at first. Of the feed's thread alone. */
    private Snapshot seen;

    RevocationFeed(
            ConnectionsBesidePool connections,
            Revocations revocations,
            Freshness freshness,
            Registration registration,
            RevocationQuery query,
            Cursor next,
            FeedMetrics metrics,
            AuthConfig config) {
        this.connections = connections;
        this.revocations = revocations;
        this.freshness = freshness;
        this.registration = registration;
        this.query = query;
        this.next = next;
        this.metrics = metrics;
        this.patience = shorter(PATIENCE_MAX, config.maxStaleness().dividedBy(2));
        Duration period = shorter(PERIOD_MAX, config.maxStaleness().dividedBy(POLLS_WITHIN_BOUND));
        this.polls = new SharedRead<>("revocation-feed", period, new Polling());
    }

    /**
     * Done once a poll has been applied that was sent after this was called. Never blocks; fails with {@link
     * authlab.database.StoreUnreachable} if none can be had.
     */
    public CompletionStage<Void> read() {
        return polls.ask(null);
    }

    /**
     * Has somebody told, in the feed's own thread, each time that a poll has brought what none before had.
     *
     * @param listener must neither block nor throw
     */
    public void onNews(Runnable listener) {
        listeners.add(listener);
    }

    /** Has a poll sent soon, though nobody waits for it. Never blocks. */
    void wake() {
        polls.wake();
    }

    void start(@Observes StartupEvent started) {
        polls.start();
    }

    /** Nothing is decided by memory any more, and nobody needs to wait for this instance. Requests are still read for. */
    void leave(@Observes ShutdownEvent stopping) {
        freshness.retire();
        try (Connection connection = connections.open(PATIENCE_MAX)) {
            registration.remove(connection);
        } catch (SQLException unreachable) {
            // Whoever waits for it finds it silent, and takes it out.
            metrics.couldNotLeave(unreachable);
        }
    }

    @PreDestroy
    void close() {
        polls.close();
    }

    private final class Polling implements SharedRead.Reading<Void, Void> {

        @Override
        public Connection connect() throws SQLException {
            Connection connection = connections.open(PATIENCE_MAX);
            query.prepare(connection);
            cursor = 0;
            metrics.hasReconnected();
            if (freshness.age().isPresent()) {
                connections.distrustPool();
            }
            if (registration.id() == null) {
                registration.renew(connection);
            }
            return connection;
        }

        @Override
        public Function<Void, Void> read(Connection connection, List<Void> askers) throws SQLException {
            if (!isApplied(connection)) {
                registration.renew(connection);
                if (!isApplied(connection)) {
                    throw new SQLException("this instance's registration is gone again at once");
                }
            }
            return asker -> null;
        }

        private boolean isApplied(Connection connection) throws SQLException {
            return cursor == 0 ? pollInPortions(connection) : poll(connection);
        }

        /** There may be a million rows; that they come in portions takes a transaction. */
        private boolean pollInPortions(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            boolean isApplied = poll(connection);
            connection.commit();
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
            return isApplied;
        }

        private boolean poll(Connection connection) throws SQLException {
            Applying poll = new Applying(freshness.moment());
            return switch (query.read(connection, registration.id(), cursor, poll)) {
                case UNWANTED -> false;
                case TOO_MANY -> pollInPortions(connection);
                case ALL -> {
                    poll.publish();
                    if (poll.owesReport()) {
                        registration.report(connection, poll.snapshot());
                    }
                    yield true;
                }
            };
        }
    }

    /** One poll that comes in: what it brings is known in an order in which no reader can be misled. */
    private final class Applying implements RevocationQuery.Receiver {

        private final Moment sent;
        private RevocationQuery.Head head;
        private boolean owesReport;
        private boolean isNews;

        Applying(Moment sent) {
            this.sent = sent;
        }

        /** False if this instance was given up. */
        @Override
        public boolean head(RevocationQuery.Head first) throws SQLException {
            if (first.isInRecovery()) {
                throw new SQLException("this PostgreSQL is in recovery: what it knows may be old");
            }
            if (!registration.isGood(first)) {
                return false;
            }
            head = first;
            revocations.advance(first.watermark(), first.epoch());
            return true;
        }

        @Override
        public void row(RevocationQuery.Row row) {
            if (row.revocation() != null) {
                revocations.add(row.revocation(), row.forgetAfter());
            }
            isNews |= seen == null || !seen.sees(row.transaction());
            owesReport |= registration.owesReportOf(row);
            metrics.applied(row, head);
        }

        boolean owesReport() {
            return owesReport;
        }

        Snapshot snapshot() {
            return head.snapshot();
        }

        void publish() {
            long receivedTicks = freshness.moment().ticks();
            revocations.forget();
            freshness.publish(new Freshness.Latest(sent, receivedTicks, head.databaseTime()));
            cursor = next.after(head.snapshot());
            metrics.polled(head.snapshot(), sent);
            seen = head.snapshot();
            if (isNews) {
                listeners.forEach(Runnable::run);
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
