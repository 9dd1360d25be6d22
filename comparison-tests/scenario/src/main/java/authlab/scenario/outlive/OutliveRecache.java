package authlab.scenario.outlive;

import static authlab.scenario.Defence.DENYLIST_AT_EVERY_USE;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.util.concurrent.CompletableFuture;

/**
 * The thief keeps presenting the copy while its login ends, so that it is remembered before, meanwhile, and after.
 *
 * <p>A half-fix that does not help: dropping from the cache what was revoked. A request that read it a moment before puts it
 * back a moment after.
 */
public final class OutliveRecache implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("have a credential remembered as good while its login ends, and use it after")
                .because("what is remembered is what it says, never that it is good: that is asked at every use")
                .onAll(unauthenticated())
                .bitesWithout(DENYLIST_AT_EVERY_USE)
                .in(Tuning.TWO_INSTANCES)
                .standards("ASVS V7.4.1", "ASVS V15.4.2", "CWE-613", "CWE-524", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in, and a thief with a copy, which another instance remembers,");
        Actor owner = lab.newCustomer().logIn();
        Actor thief = lab.otherInstance().asked(owner.snapshot());
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));

        lab.step("when she logs out while the thief goes on asking,");
        CompletableFuture<Answer> logout = CompletableFuture.supplyAsync(owner::logout);
        lab.comesTrue(
                () -> {
                    thief.get("/api/me");
                    return logout.isDone();
                },
                lab.maxStaleness());
        Lab.require(204, logout.join());

        lab.step("the copy is still good there when she has been answered: that is the prize.");
        return Attempt.of(Lab.untilServed(() -> thief.get("/api/me")), "what was remembered is still believed");
    }
}
