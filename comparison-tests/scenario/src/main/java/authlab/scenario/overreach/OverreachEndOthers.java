package authlab.scenario.overreach;

import static authlab.scenario.Defence.STEP_UP;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.util.stream.Stream;

/**
 * A thief in a stolen login turns the list of logins against its owner: she ends the owner's, and keeps hers.
 *
 * <p>A half-fix that does not help: showing the owner where she is logged in. She cannot look any more.
 */
public final class OverreachEndOthers implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("end every other login from a stolen one, and keep that")
                .because("to end another login than the one at hand needs a recent proof of the password")
                .onAll(refused(401, "step-up"))
                .bitesWithout(STEP_UP)
                .in(Tuning.HASTY)
                .standards("ASVS V7.5.2", "RFC 9470 §3", "CWE-306", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody with two logins, and a thief in one of them who does not know the password,");
        Customer victim = lab.newCustomer();
        Actor thief = victim.logIn().snapshot();
        Actor owner = victim.logIn();
        lab.letPass(lab.stepUpMaxAge());

        lab.step("when she ends the other one by its id, or all but hers, its owner is shut out: that is the prize.");
        return Attempt.bestOf(Stream.of("/auth/sessions/" + owner.sessionId(), "/auth/sessions?keepCurrent=true")
                .map(path -> Attempt.toEnd(owner, thief.delete(path), "the thief has shut the owner out")));
    }
}
