package authlab.revocation;

import authlab.AuthConfig;
import authlab.database.ConnectionsBesidePool;
import authlab.database.SharedRead;
import authlab.database.StoreUnreachable;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Waits, where {@code auth.revocation-ack} is {@code everywhere}, until no instance can still believe what a committed
 * transaction has revoked: until each that was registered after the commit has said that it knows, or has kept silent for
 * so long that it believes nothing any more by what it knew before (Spanner's commit-wait).
 *
 * <p>Whoever was silent is marked, which its own polls find out, and is taken out by the next who has waited for it in
 * vain since. Those that register later are not waited for: their first poll finds what was revoked.
 */
@ApplicationScoped
class CommitWait {

    private static final Logger LOG = Logger.getLogger(CommitWait.class);

    private static final String REGISTERED =
            "select id, extract(epoch from max_staleness) as max_staleness, applied, marked from instance";

    /** Reports come a few milliseconds after a commit; there is no hurry where they do not. */
    private static final Duration PAUSE_MIN = Duration.ofMillis(1);

    private static final Duration PAUSE_MAX = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final boolean isPromised;
    private final ConnectionsBesidePool connections;
    private final Ticker ticker;
    private final SharedRead<Void, Map<UUID, Registered>> reads = new SharedRead<>("commit-wait", new Reading());

    CommitWait(ConnectionsBesidePool connections, Ticker ticker, AuthConfig config) {
        this.isPromised = config.revocationAck().equals("everywhere");
        this.connections = connections;
        this.ticker = ticker;
    }

    /**
     * An instance that may decide by memory.
     *
     * @param applied what it last said that it knows; null before
     * @param isMarked whether somebody has waited for it in vain
     */
    private record Registered(UUID id, Duration maxStaleness, Snapshot applied, boolean isMarked) {

        boolean knows(long transaction) {
            return applied != null && applied.sees(transaction);
        }
    }

    void start(@Observes StartupEvent started) {
        reads.start();
    }

    @PreDestroy
    void close() {
        reads.close();
    }

    /** Whether instances are to say that they know. */
    boolean isPromised() {
        return isPromised;
    }

    /**
     * Blocks, at most as long as the most lenient instance believes its memory. To be called once the commit has
     * returned, with neither lock nor connection in hand.
     *
     * @throws StoreUnreachable if nobody can tell for whom to wait
     */
    void await(long transaction) {
        if (!isPromised) {
            return;
        }
        Map<UUID, Registered> all = registered();
        long from = ticker.read();
        Duration longest = all.values().stream()
                .map(Registered::maxStaleness)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Map<UUID, Registered> silent = new HashMap<>(all);
        silent.values().removeIf(instance -> instance.knows(transaction));
        Duration pause = PAUSE_MIN;
        while (!silent.isEmpty() && elapsedSince(from).compareTo(longest) < 0) {
            LockSupport.parkNanos(
                    shorter(pause, longest.minus(elapsedSince(from))).toNanos());
            pause = shorter(pause.multipliedBy(2), PAUSE_MAX);
            silent.keySet().retainAll(stillSilent(silent.keySet(), transaction));
        }
        giveUp(silent.values());
    }

    private Map<UUID, Registered> registered() {
        try {
            return reads.ask(null).toCompletableFuture().get();
        } catch (ExecutionException failure) {
            throw new StoreUnreachable(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StoreUnreachable(stop);
        }
    }

    /** Where nobody can be asked, time alone makes sure. */
    private Set<UUID> stillSilent(Set<UUID> silent, long transaction) {
        try {
            Map<UUID, Registered> now = registered();
            return silent.stream()
                    .filter(id -> now.containsKey(id) && !now.get(id).knows(transaction))
                    .collect(Collectors.toSet());
        } catch (StoreUnreachable unreachable) {
            LOG.debug("Nobody can say who knows: waiting the whole bound", unreachable);
            return Set.copyOf(silent);
        }
    }

    /**
     * A mark was there when the wait began, so that by now nothing is believed any more that a poll brought before it: that
     * registration may go.
     */
    private void giveUp(Collection<Registered> silent) {
        if (silent.isEmpty()) {
            return;
        }
        LOG.infof("%d instances kept silent about a revocation; they believe nothing by now", silent.size());
        try (Connection connection = connections.open(PATIENCE)) {
            change(connection, "update instance set marked = true where id = any(?)", silent, false);
            change(connection, "delete from instance where id = any(?)", silent, true);
        } catch (SQLException unreachable) {
            LOG.debug("The next who waits will have to give them up", unreachable);
        }
    }

    private static void change(Connection connection, String sql, Collection<Registered> silent, boolean areMarked)
            throws SQLException {
        Object[] ids = silent.stream()
                .filter(instance -> instance.isMarked() == areMarked)
                .map(Registered::id)
                .toArray();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.executeUpdate();
        }
    }

    private Duration elapsedSince(long ticks) {
        return Duration.ofNanos(ticker.read() - ticks);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private final class Reading implements SharedRead.Reading<Void, Map<UUID, Registered>> {

        @Override
        public Connection connect() throws SQLException {
            return connections.open(PATIENCE);
        }

        @Override
        public Function<Void, Map<UUID, Registered>> read(Connection connection, List<Void> askers)
                throws SQLException {
            Map<UUID, Registered> all = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(REGISTERED);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Registered instance = registered(rows);
                    all.put(instance.id(), instance);
                }
            }
            return asker -> all;
        }

        private Registered registered(ResultSet row) throws SQLException {
            String applied = row.getString("applied");
            return new Registered(
                    row.getObject("id", UUID.class),
                    Duration.ofNanos((long) Math.ceil(row.getDouble("max_staleness") * 1e9)),
                    applied == null ? null : Snapshot.parse(applied),
                    row.getBoolean("marked"));
        }
    }
}
