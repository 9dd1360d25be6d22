package authlab.session;

import authlab.AuthConfig;
import authlab.BackgroundTask;
import authlab.FreshnessMode;
import authlab.database.StoreUnreachable;
import authlab.session.LastSeenRows.Written;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Writes down when logins were used, in batches and off the request's path.
 *
 * <p>With g = min(60 s, a quarter of the idle time-out): a use of a login whose row is older than g/2 is written within
 * g/2. So a login ends as idle no sooner than the idle time-out less g, and one that is used all the time costs one
 * write in g/2. A use is never lost to this: where the login would end sooner than the batch goes, it is written before
 * the answer.
 */
@ApplicationScoped
public class LastSeen {

    private static final Logger LOG = Logger.getLogger(LastSeen.class);
    private static final Duration GRAIN_MAX = Duration.ofSeconds(60);

    /** Some ten megabytes; a use beyond them is written at once. */
    private static final int PENDING_MAX = 100_000;

    private static final int BATCH_MAX = 1000;

    /** Some ten megabytes; a login beyond them is written down more often than it need be. */
    private static final int NOTED_MAX = 100_000;

    private final LastSeenRows rows;
    private final Duration idleTimeout;
    private final Duration halfGrain;
    private final boolean mayAsk;
    private final Map<UUID, Instant> pending = new ConcurrentHashMap<>();

    /** The latest use of each login that was written down here, or will be. */
    private final Cache<UUID, Instant> noted =
            Caffeine.newBuilder().maximumSize(NOTED_MAX).build();

    private final BackgroundTask writing = new BackgroundTask("last-seen", this::writePending);

    LastSeen(LastSeenRows rows, LoginLimits limits, AuthConfig config) {
        this.rows = rows;
        this.mayAsk = FreshnessMode.of(config) != FreshnessMode.STATELESS;
        this.idleTimeout = limits.idleTimeout();
        this.halfGrain = shorter(GRAIN_MAX, idleTimeout.dividedBy(4)).dividedBy(2);
    }

    /**
     * Notes a use, to be written down soon. Never blocks.
     *
     * @param now the database's time
     * @param lastSeen as the row tells it, or told it once
     * @param end when the login would have ended without this use, as far as is known
     * @return false if it cannot wait: the login must not be believed before {@link #writeNow} has said that it lives
     */
    public boolean note(UUID loginId, Instant now, Instant lastSeen, Instant end) {
        Instant before = noted.getIfPresent(loginId);
        Instant latest = before != null && before.isAfter(lastSeen) ? before : lastSeen;
        if (Duration.between(latest, now).compareTo(halfGrain) < 0) {
            return true;
        }
        boolean endsFirst = Duration.between(now, end).compareTo(halfGrain) <= 0;
        if (mayAsk && (endsFirst || pending.size() >= PENDING_MAX)) {
            return false;
        }
        later(loginId, now);
        noted.put(loginId, now);
        return true;
    }

    private void later(UUID loginId, Instant now) {
        pending.merge(loginId, now, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * Writes a use down. Blocks.
     *
     * @return false if the login turned out to be over: it must not be believed
     * @throws StoreUnreachable if that cannot be told
     */
    public boolean writeNow(UUID loginId, Instant now) {
        try {
            Written written = rows.write(Map.of(loginId, now));
            if (!written.done().contains(loginId)) {
                // Somebody holds the row: it is in use or about to end, and to wait here would only queue behind that.
                later(loginId, now);
            }
            noted.put(loginId, now);
            return !written.over().contains(loginId);
        } catch (SQLException failure) {
            throw new StoreUnreachable(failure);
        }
    }

    void start(@Observes StartupEvent started) {
        writing.repeat(halfGrain.dividedBy(2));
    }

    void stop(@Observes ShutdownEvent stopping) {
        writing.close();
        writePending();
    }

    private void writePending() {
        try {
            List<Map.Entry<UUID, Instant>> all = new ArrayList<>(pending.entrySet());
            for (int from = 0; from < all.size(); from += BATCH_MAX) {
                writeBatch(all.subList(from, Math.min(all.size(), from + BATCH_MAX)));
            }
        } catch (SQLException unreachable) {
            LOG.debug("The uses of logins are written later", unreachable);
        }
    }

    private void writeBatch(List<Map.Entry<UUID, Instant>> uses) throws SQLException {
        Map<UUID, Instant> batch = new ConcurrentHashMap<>();
        uses.forEach(use -> batch.put(use.getKey(), use.getValue()));
        Written written = rows.write(batch);
        Instant newest = batch.values().stream().max(Instant::compareTo).orElseThrow();
        batch.forEach((id, at) -> {
            boolean tooOld = Duration.between(at, newest).compareTo(idleTimeout) > 0;
            if (written.done().contains(id) || tooOld) {
                pending.remove(id, at);
            }
        });
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
