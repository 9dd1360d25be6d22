package authlab.revocation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** How well this instance keeps in step, for whoever watches it. Written by the feed's thread alone. */
@ApplicationScoped
class FeedMetrics {

    private static final Logger LOG = Logger.getLogger(FeedMetrics.class);

    private final Freshness freshness;
    private final Counter polls;
    private final Counter loads;

    private Snapshot previous;
    private volatile Moment heldSince;
    private volatile Duration lag = Duration.ZERO;

    FeedMetrics(MeterRegistry registry, Freshness freshness, Revocations revocations) {
        this.freshness = freshness;
        this.polls = Counter.builder("auth.revocation.polls")
                .description("Polls that were applied")
                .register(registry);
        this.loads = Counter.builder("auth.revocation.loads")
                .description("Polls that asked for everything, since the connection was new")
                .register(registry);
        Gauge.builder("auth.revocation.age", this, FeedMetrics::ageSeconds)
                .description("Since the latest applied poll was sent; more than auth.max-staleness is not believed")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("auth.revocation.lag", this, metrics -> seconds(metrics.lag))
                .description("From the writing of the latest revocation to the poll that brought it")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("auth.revocation.xmin.age", this, FeedMetrics::heldSeconds)
                .description(
                        "How long the same transaction, of whatever database, has made polls ask again for the same")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("auth.revocation.known", revocations, Revocations::size)
                .description("Revocations that are not forgotten yet")
                .register(registry);
        Gauge.builder("auth.revocation.memory", revocations, Revocations::bytes)
                .description("What they take")
                .baseUnit("bytes")
                .register(registry);
    }

    void applied(RevocationQuery.Row row, RevocationQuery.Head head) {
        boolean isNew = previous != null && !previous.sees(row.transaction());
        if (isNew) {
            lag = Duration.between(row.writtenAt(), head.databaseTime());
        }
    }

    void polled(Snapshot snapshot, Moment sent) {
        polls.increment();
        if (previous == null) {
            loads.increment();
        }
        boolean isHeld = snapshot.xmin() < snapshot.xmax() && previous != null && previous.xmin() == snapshot.xmin();
        heldSince = isHeld ? (heldSince == null ? sent : heldSince) : null;
        previous = snapshot;
    }

    void hasReconnected() {
        previous = null;
    }

    void couldNotLeave(Exception unreachable) {
        LOG.debug("The registration stays behind: nobody could be told that this instance has stopped", unreachable);
    }

    private double ageSeconds() {
        return freshness.age().map(FeedMetrics::seconds).orElse(Double.NaN);
    }

    private double heldSeconds() {
        Moment since = heldSince;
        return since == null ? 0 : seconds(freshness.elapsedSince(since));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
