package authlab.scenario.overreach;

import static authlab.scenario.Defence.STEP_UP;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.util.Map;

/**
 * A thief finds a browser that was left open. She may look around, and wants to pay herself.
 *
 * <p>A half-fix that does not help: a login that idles out. She has come in time, and keeps it busy.
 */
public final class OverreachStepUp implements Scenario {

    /** From so much on a recent proof is wanted. */
    private static final int LARGE = 100_000;

    @Override
    public Facts facts() {
        return Facts.of("pay a large sum by a login whose owner proved who she is long ago")
                .because("a large payment asks when the password was last proved, which neither use nor renewal moves")
                .onAll(refused(401, "step-up"))
                .bitesWithout(STEP_UP)
                .in(Tuning.HASTY)
                .standards(
                        "ASVS V6.8.4",
                        "ASVS V7.5.3",
                        "ASVS V10.3.4",
                        "RFC 9470 §3",
                        "NIST SP 800-63B-4",
                        "CWE-306",
                        "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a browser whose owner logged in, and left, longer ago than a proof counts,");
        Actor browser = lab.newCustomer().logIn();
        Customer mallory = lab.newCustomer();
        lab.letPass(lab.stepUpMaxAge());

        lab.step("and a thief who uses and renews the login, as if that proved anything,");
        Lab.require(200, browser.get("/api/me"));
        Lab.require(200, browser.refresh());

        lab.step("when she pays herself a large sum, that is the prize.");
        String before = balance(browser);
        Answer answer = browser.post("/api/transfers", Map.of("to", mallory.username(), "amount", LARGE));
        return balance(browser).equals(before)
                ? Attempt.refusedBy(answer)
                : Attempt.succeeded("the money of somebody who is not there is gone");
    }

    private static String balance(Actor actor) {
        return Lab.require(200, actor.get("/api/account")).property("balance").orElseThrow();
    }
}
