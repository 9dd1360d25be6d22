package authlab.scenario.outlive;

import static authlab.scenario.Defence.RECHECK;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.HeldLogin;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A payment was let in a moment before its login ended, and gets its turn in the database a moment after.
 *
 * <p>A half-fix that does not help: asking at the door, however freshly. Between the door and the commit is a queue.
 */
public final class OutliveWrite implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("have a payment believed before the logout, and commit it after")
                .because("a change asks again, in its own transaction and under the login's lock")
                .onAll(unauthenticated())
                .bitesWithout(RECHECK)
                .standards("ASVS V7.4.1", "ASVS V15.4.2", "CWE-367", "CWE-613", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a stolen login, and a database in which that login's row is busy,");
        Customer accomplice = lab.newCustomer();
        Customer victim = lab.newCustomer();
        Actor thief = victim.logIn();
        Actor owner = victim.logIn();
        Lab.require(200, thief.get("/api/me"));
        CompletableFuture<Answer> logout;
        CompletableFuture<Answer> payment;
        try (HeldLogin held = lab.databaseOwner().hold(thief.sessionId())) {
            lab.step("when its owner ends it from elsewhere,");
            logout = CompletableFuture.supplyAsync(() -> owner.delete("/auth/sessions/" + thief.sessionId()));
            held.awaitInLine(1);

            lab.step("and the thief pays, both have to wait, one behind the other:");
            payment = CompletableFuture.supplyAsync(
                    () -> thief.post("/api/transfers", Map.of("to", accomplice.username(), "amount", 1)));
            held.awaitInLine(2);
        }
        Lab.require(204, logout.join());

        lab.step("money that is moved after the logout is the prize.");
        return Attempt.of(payment.join(), "a payment was made by a login that was over");
    }
}
