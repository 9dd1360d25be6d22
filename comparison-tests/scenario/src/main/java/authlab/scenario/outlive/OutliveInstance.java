package authlab.scenario.outlive;

import static authlab.scenario.Defence.COMMIT_WAIT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.OtherInstance;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Her logout is answered by one instance, and the copy is presented to another, which hears a little later.
 *
 * <p>A half-fix that does not help: telling the others, and not waiting until they know. The message is under way, and so is
 * the thief's request.
 */
public final class OutliveInstance implements Scenario {

    /** Who is answered at all soon is answered by then; who waits for the other instance is not. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(1);

    /** A machine so busy that the other's memory was too old to be believed has shown nothing. */
    private static final int TRIES_MAX = 5;

    @Override
    public Facts facts() {
        return Facts.of("use at another instance a credential whose owner was told that she is logged out everywhere")
                .because("who promises that nobody believes it any more waits until every instance has said so")
                .onAll(unauthenticated())
                .bitesWithout(COMMIT_WAIT)
                .in(Tuning.TWO_INSTANCES)
                .standards("ASVS V7.4.1", "CWE-613", "CWE-367", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        Answer answer = once(lab);
        for (int i = 1; i < TRIES_MAX && answer.status() == 503; i++) {
            lab.step("So late, nobody could tell; once more:");
            answer = once(lab);
        }
        return Attempt.of(answer, "the other instance believes what its owner has ended");
    }

    private static Answer once(Lab lab) {
        lab.step("Given somebody who is logged in, and a thief with a copy, which another instance knows,");
        Actor owner = lab.newCustomer().logIn();
        OtherInstance other = lab.otherInstance();
        Actor thief = other.asked(owner.snapshot());
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));

        lab.step("when she logs out while that instance waits for the database,");
        other.leaveUnanswered();
        try {
            CompletableFuture<Answer> logout = CompletableFuture.supplyAsync(owner::logout);
            if (lab.comesTrue(logout::isDone, ANSWERED_WITHIN)) {
                lab.step("and is told that all is done, the copy is still good there: that is the prize.");
                Lab.require(204, logout.join());
                return thief.get("/api/me");
            }

            lab.step("she waits too, until it has heard;");
            other.heal();
            Lab.require(204, logout.join());
        } finally {
            other.heal();
        }
        lab.step("then the copy is still good there: that is the prize.");
        return Lab.untilServed(() -> thief.get("/api/me"));
    }
}
