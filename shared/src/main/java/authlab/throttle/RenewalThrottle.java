package authlab.throttle;

import authlab.AuthConfig;
import authlab.problem.ProblemException;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** How often one login is renewed. What did not become a renewal does not count. */
@ApplicationScoped
public class RenewalThrottle {

    private final Buckets buckets;
    private final Rate rate;

    RenewalThrottle(Buckets buckets, AuthConfig config) {
        this.buckets = buckets;
        this.rate = Rate.parse(config.throttle().renewalsPerLogin()).orElseThrow();
    }

    /**
     * Renews a login and counts it. Blocks.
     *
     * @throws ProblemException 429 if it was renewed too often; whatever the renewal throws
     */
    public <T> T counted(UUID loginId, Supplier<T> renewal) {
        Limit limit = Limit.of("renewals-per-login", rate, rate.count(), loginId.toString());
        SharedBucket bucket = buckets.open(List.of(limit)).get(0);
        ConsumptionProbe probe = bucket.take(1);
        if (!probe.isConsumed()) {
            throw Throttled.until(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        try {
            return renewal.get();
        } catch (ProblemException refusal) {
            bucket.put(1);
            throw refusal;
        }
    }
}
