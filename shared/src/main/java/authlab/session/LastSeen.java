package authlab.session;

import authlab.AuthConfig;
import authlab.FreshnessMode;
import authlab.database.StoreUnreachable;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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

    /**
     * Only a row that is alive by its own figures is touched, never backwards nor into the future, and one that is locked
     * waits for the next batch. What comes back is what needs no other try.
     */
    private static final String WRITE = """
            with used as (
                select used.id, least(used.at, greatest(clock_timestamp(), watermark)) as at
                from unnest(?::uuid[], ?::timestamptz[]) as used(id, at), revocation_state),
            target as (
                select login.id, used.at from login join used using (id)
                order by login.id for no key update of login skip locked),
            written as (
                update login set last_seen_at = greatest(last_seen_at, target.at) from target
                where login.id = target.id and over_at is null
                    and target.at < least(last_seen_at + make_interval(secs => ?), absolute_expires_at)
                returning login.id)
            select target.id, exists(select from written where written.id = target.id) as alive from target
            """;

    private final AgroalDataSource database;
    private final Duration idleTimeout;
    private final Duration halfGrain;
    private final boolean mayAsk;
    private final Map<UUID, Instant> pending = new ConcurrentHashMap<>();

    /** The latest use of each login that was written down here, or will be. */
    private final Cache<UUID, Instant> noted =
            Caffeine.newBuilder().maximumSize(NOTED_MAX).build();

    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "last-seen");
        thread.setDaemon(true);
        return thread;
    });

    private ScheduledFuture<?> writing;

    LastSeen(AgroalDataSource database, LoginLimits limits, AuthConfig config) {
        this.database = database;
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
            Written written = write(Map.of(loginId, now));
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
        long period = halfGrain.dividedBy(2).toNanos();
        writing = writer.scheduleWithFixedDelay(this::writePending, period, period, TimeUnit.NANOSECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        writing.cancel(false);
        writer.shutdown();
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
        Written written = write(batch);
        Instant newest = batch.values().stream().max(Instant::compareTo).orElseThrow();
        batch.forEach((id, at) -> {
            boolean tooOld = Duration.between(at, newest).compareTo(idleTimeout) > 0;
            if (written.done().contains(id) || tooOld) {
                pending.remove(id, at);
            }
        });
    }

    private record Written(Set<UUID> done, Set<UUID> over) {}

    private Written write(Map<UUID, Instant> uses) throws SQLException {
        List<UUID> ids = List.copyOf(uses.keySet());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Array times = connection.createArrayOf(
                    "timestamptz",
                    ids.stream().map(id -> uses.get(id).toString()).toArray());
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(2, times);
            statement.setDouble(3, idleTimeout.toMillis() / 1000.0);
            Set<UUID> done = new HashSet<>();
            Set<UUID> over = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    done.add(id);
                    if (!rows.getBoolean(2)) {
                        over.add(id);
                    }
                }
            }
            return new Written(done, over);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
