package authlab.scenario.overreach;

import static authlab.scenario.Defence.OWNERSHIP_CHECK;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * The attacker names a login that is not hers.
 *
 * <p>A half-fix that does not help: ids that are hard to guess. They stand in lists and logs, and are no secret.
 */
public final class OverreachHorizontal implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("end another user's login by its id")
                .because("an id is looked up among the caller's own; what is another's is not even there")
                .onAll(refused(404, "not-found"))
                .bitesWithout(OWNERSHIP_CHECK)
                .standards("ASVS V8.2.2", "WSTG-ATHZ-04", "CWE-639", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in, and a stranger, logged in as herself, who knows that login's id,");
        Actor victim = lab.newCustomer().logIn();
        Actor mallory = lab.newCustomer().logIn();

        lab.step("when the stranger asks for its end,");
        Answer answer = mallory.delete("/auth/sessions/" + victim.sessionId());

        lab.step("the victim is logged out: that is the prize.");
        return Attempt.toEnd(victim, answer, "a stranger has ended her login");
    }
}
