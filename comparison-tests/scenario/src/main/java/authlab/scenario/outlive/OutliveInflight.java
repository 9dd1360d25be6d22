package authlab.scenario.outlive;

import static authlab.scenario.Defence.RECHECK;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.client.Unfinished;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.Map;

/**
 * A thief sends a payment but for its last byte, and keeps that for when the login is over.
 *
 * <p>A half-fix that does not help: asking when the body is there. It is nearer to the change, and still before it.
 */
public final class OutliveInflight implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("begin a payment before the logout, and finish it after")
                .because("that a request was believed when it began is forgotten when it changes something")
                .onAll(unauthenticated())
                .bitesWithout(RECHECK)
                .standards("ASVS V7.4.1", "ASVS V15.4.2", "CWE-367", "CWE-613", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a copy of a login, who sends a payment and keeps back its last byte,");
        Customer accomplice = lab.newCustomer();
        Actor owner = lab.newCustomer().logIn();
        Actor thief = owner.snapshot();
        Request payment =
                thief.dressed(Request.post("/api/transfers").json(Map.of("to", accomplice.username(), "amount", 1)));
        try (Unfinished begun = lab.begin(thief.dressed(Request.get("/api/me")), payment)) {
            Lab.require(200, begun.before());
            Lab.require(200, lab.newCustomer().logIn().get("/api/me"));

            lab.step("when its owner has logged out,");
            Lab.require(204, owner.logout());

            lab.step("and the last byte comes, money that is moved all the same is the prize.");
            return Attempt.of(lab.finish(begun, payment), "a payment was made by a login that was over");
        }
    }
}
