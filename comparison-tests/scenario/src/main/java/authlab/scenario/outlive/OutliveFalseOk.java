package authlab.scenario.outlive;

import static authlab.scenario.Defence.ANSWER_AFTER_COMMIT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * Somebody logs out while that cannot be written down, and is told that all is well.
 *
 * <p>A half-fix that does not help: to try again later, by oneself. Until then she is told what is not so, and whoever
 * is to try may die first.
 */
public final class OutliveFalseOk implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use a credential whose owner was told that she is logged out when she was not")
                .because("the answer comes when the revocation has committed; else it is a 503, and to repeat is safe")
                .onAll(unauthenticated())
                .bitesWithout(ANSWER_AFTER_COMMIT)
                .standards("ASVS V7.4.1", "ASVS V16.5.3", "CWE-636", "CWE-755", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in, and a thief with a copy of all that her browser holds,");
        Customer victim = lab.newCustomer();
        Actor browser = victim.logIn();
        Actor thief = browser.snapshot();

        lab.step("when she logs out while no revocation can be written,");
        Answer answer = lab.databaseOwner().whileNothingIsRevokedOf(victim, browser::logout);
        if (answer.status() == 204) {
            lab.step("is told that she is, and the copy still works, that is the prize.");
            return AfterEnd.useOf(thief);
        }

        lab.step("she is told that nobody knows, and tries again;");
        Lab.require(503, answer);
        Lab.require(204, browser.logout());

        lab.step("then the copy still works, to read or to renew: that is the prize.");
        return AfterEnd.useOf(thief);
    }
}
