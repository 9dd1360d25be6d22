package authlab.scenario.outlive;

import static authlab.scenario.Defence.ABSOLUTE_TIMEOUT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.time.Duration;
import java.time.Instant;

/**
 * A thief keeps a login warm for ever, so that it never idles.
 *
 * <p>A half-fix that does not help: an end for each credential. Each renewal begins a new one.
 */
public final class OutliveAbsolute implements Scenario {

    /** Well within any idle timeout and any token's life. */
    private static final Duration BETWEEN_USES = Duration.ofMillis(500);

    @Override
    public Facts facts() {
        return Facts.of("use and renew a stolen login for ever")
                .because("a login's absolute end is written when it begins, and no renewal passes it")
                .onAll(unauthenticated())
                .bitesWithout(ABSOLUTE_TIMEOUT)
                .in(Tuning.SHORT_LIVED)
                .standards("ASVS V7.3.2", "ASVS V10.4.8", "WSTG-SESS-07", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a copy of a login");
        Actor thief = lab.newCustomer().logIn().snapshot();
        Instant end = Instant.now().plus(lab.absoluteTimeout());

        lab.step("who uses and renews it without a pause for longer than a login may live,");
        lab.whileBefore(end, BETWEEN_USES, () -> {
            thief.get("/api/me");
            thief.refresh();
        });

        lab.step("it still works, to read or to renew: that is the prize.");
        return AfterEnd.useOf(thief);
    }
}
