package authlab.scenario.outlive;

import static authlab.scenario.Defence.RENEWAL_IS_NO_USE;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.EventStream;
import authlab.client.Request;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.time.Duration;
import java.time.Instant;

/**
 * A page is left open at which nobody sits. It renews its login by itself, and listens to what happens.
 *
 * <p>A half-fix that does not help: to put off the end at every request. A page asks for more than its user does.
 */
public final class OutliveActivity implements Scenario {

    private static final Duration BETWEEN_RENEWALS = Duration.ofMillis(300);

    @Override
    public Facts facts() {
        return Facts.of("keep a login alive that nobody uses, by renewing it")
                .because("a renewal, or a stream that is open, is no sign of the user, and puts off no end")
                .onAll(unauthenticated())
                .bitesWithout(RENEWAL_IS_NO_USE)
                .in(Tuning.SHORT_LIVED)
                .standards("ASVS V7.3.1", "NIST SP 800-63B-4 §5.2", "WSTG-SESS-07", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a page that its user has left, which listens and renews the login, and does nothing else");
        Actor page = lab.newCustomer().logIn();
        Instant end = Instant.now().plus(lab.idleTimeout());
        try (EventStream listening = page.listen(Request.get("/auth/events/stream"))) {
            lab.whileBefore(end, BETWEEN_RENEWALS, page::refresh);
            if (listening.comments() == 0) {
                return Attempt.inconclusive("no stream was opened");
            }

            lab.step("for longer than a login may idle: that it still works, to read or to renew, is the prize.");
            return AfterEnd.useOf(page);
        }
    }
}
