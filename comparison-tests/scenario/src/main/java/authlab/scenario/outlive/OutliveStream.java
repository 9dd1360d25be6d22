package authlab.scenario.outlive;

import static authlab.scenario.Defence.OPEN_STREAM_CHECK;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.EventStream;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.time.Duration;

/**
 * A thief has opened a stream of events by a stolen login, and goes on listening when that is over.
 *
 * <p>A half-fix that does not help: asking who she is when she comes. She does not come again.
 */
public final class OutliveStream implements Scenario {

    private static final Request STREAM = Request.get("/auth/events/stream");

    /** Within the bound it must have ended; after so much more it is certain that it will not: machines are busy. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final Duration OPEN_WITHIN = Duration.ofSeconds(10);
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(100);

    @Override
    public Facts facts() {
        return Facts.of("listen on by a login that is over")
                .because("as long as a stream is open it is asked again and again whether its login lives")
                .onAll(unauthenticated())
                .bitesWithout(OPEN_STREAM_CHECK)
                .standards("ASVS V7.4.1", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief who listens by a stolen login to whatever concerns its owner,");
        Customer victim = lab.newCustomer();
        Actor thief = victim.logIn();
        Actor owner = victim.logIn();
        try (EventStream listening = thief.listen(STREAM)) {
            if (!lab.comesTrue(() -> listening.comments() > 0, OPEN_WITHIN)) {
                return Attempt.inconclusive("no stream was opened");
            }

            lab.step("when its owner has ended that login,");
            Lab.require(204, owner.delete("/auth/sessions/" + thief.sessionId()));

            lab.step("and goes on with her own, what the thief still hears is the prize.");
            boolean isOver = lab.comesTrue(
                    () -> listening.isOver() || goesOn(lab, owner),
                    lab.maxStaleness().plus(SLACK));
            return isOver ? Attempt.of(thief.get("/auth/events"), "the login is still believed") : heard(listening);
        }
    }

    /** Does what a listener would be told of; never true. */
    private static boolean goesOn(Lab lab, Actor owner) {
        Lab.require(200, owner.refresh());
        lab.letPass(BETWEEN_EVENTS);
        return false;
    }

    private static Attempt heard(EventStream listening) {
        return listening.types().contains("session_renewed")
                ? Attempt.succeeded("who listens by a login that is over is told of " + listening.last())
                : Attempt.inconclusive("the stream is open, and tells nothing");
    }
}
