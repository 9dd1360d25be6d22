package authlab.throttle;

import authlab.AuthConfig;
import authlab.problem.ProblemException;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * How many registrations come from one address. One that was refused since the name is taken counts too: it has told that
 * there is such a user (ASVS 5.0 V6.3.8).
 */
@ApplicationScoped
public class RegistrationThrottle {

    private final Buckets buckets;
    private final Rate rate;

    RegistrationThrottle(Buckets buckets, AuthConfig config) {
        this.buckets = buckets;
        this.rate = Rate.parse(config.throttle().registrationsPerAddress()).orElseThrow();
    }

    /**
     * Counts one. Blocks.
     *
     * @param address in numbers
     * @throws ProblemException 429 if there were too many
     */
    public void count(String address) {
        Limit limit = Limit.of("registrations-per-address", rate, rate.count(), Site.of(address));
        ConsumptionProbe probe = buckets.open(List.of(limit)).get(0).take(1);
        if (!probe.isConsumed()) {
            throw Throttled.until(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
