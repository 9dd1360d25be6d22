package authlab.revocation;

import authlab.BackgroundTask;
import authlab.database.ConnectionsBesidePool;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Wakes the feeds of all instances when something was revoked, by {@code LISTEN} and {@code NOTIFY}. Nothing rests on it:
 * a signal that is lost or refused costs time, for a feed polls anyhow.
 *
 * <p>A signal is a short transaction of its own, after the revocation has committed, and one for all that commit while it
 * is sent: {@code NOTIFY} takes a lock of the whole cluster at commit, and fails where its queue is full. Neither may
 * ever happen to a revocation.
 */
@ApplicationScoped
class RevocationSignal {

    private static final Logger LOG = Logger.getLogger(RevocationSignal.class);

    private static final String LISTEN = "listen revocation";

    /** Delivered once it has committed; that it be on disk by then would only make the others hear of it later. */
    private static final String NOTIFY =
            "select set_config('synchronous_commit', 'off', true), pg_notify('revocation', '')";

    /** After so long in silence the line is tried. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ConnectionsBesidePool connections;
    private final AgroalDataSource pool;
    private final RevocationFeed feed;
    private final BackgroundTask sending = new BackgroundTask("revocation-sender", this::notifyOthers);
    private final Thread listener = new Thread(this::listen, "revocation-listener");
    private volatile boolean isOpen = true;

    RevocationSignal(ConnectionsBesidePool connections, AgroalDataSource pool, RevocationFeed feed) {
        this.connections = connections;
        this.pool = pool;
        this.feed = feed;
        listener.setDaemon(true);
    }

    void start(@Observes StartupEvent started) {
        listener.start();
    }

    @PreDestroy
    void close() {
        isOpen = false;
        sending.close();
        listener.interrupt();
    }

    /** Wakes this instance's feed, and the others' soon. Never blocks, never fails. */
    void send() {
        feed.wake();
        sending.expect(Duration.ZERO);
    }

    private void notifyOthers() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(NOTIFY);
        } catch (SQLException lost) {
            LOG.debug("Other instances will hear of a revocation by their next poll", lost);
        }
    }

    private void listen() {
        while (isOpen) {
            try (Connection connection = connections.open(PATIENCE)) {
                execute(connection, LISTEN);
                // What was sent before nobody heard.
                feed.wake();
                hear(connection);
            } catch (SQLException lost) {
                LOG.debug("Nobody wakes the feed for a while", lost);
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection line = connection.unwrap(PGConnection.class);
        while (isOpen) {
            if (line.getNotifications(Math.toIntExact(SILENCE_MAX.toMillis())).length > 0) {
                feed.wake();
            } else {
                execute(connection, "select 1");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
