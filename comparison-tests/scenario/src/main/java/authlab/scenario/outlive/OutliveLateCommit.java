package authlab.scenario.outlive;

import static authlab.scenario.Defence.XMIN_CURSOR;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.HeldCommit;
import authlab.scenario.Lab;
import authlab.scenario.OtherInstance;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.UnpreparedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A revocation is written early and committed late: others that began after it are committed, and read by everybody, before
 * it is there to be read.
 *
 * <p>A half-fix that does not help: numbering the rows and asking for what comes after the last number. The lower number
 * appears when nobody asks for it any more.
 */
public final class OutliveLateCommit implements Scenario {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public Facts facts() {
        return Facts.of("have a logout commit after the other instance has read what came later")
                .because(
                        "an instance asks again from the oldest transaction that was under way, not from the newest it saw")
                .onAll(unauthenticated())
                .bitesWithout(XMIN_CURSOR)
                .in(Tuning.TWO_INSTANCES)
                .standards("ASVS V7.4.1", "ASVS V15.4.2", "CWE-613", "CWE-362", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        OtherInstance other = lab.otherInstance();
        Answer answer = other.withoutConnectingAnew(lab, () -> once(lab, other));
        return Attempt.of(answer, "the other instance never hears of it");
    }

    private static Answer once(Lab lab, OtherInstance other) {
        lab.step("Given somebody who is logged in, and a thief with a copy, which another instance knows,");
        Customer customer = lab.newCustomer();
        Actor owner = customer.logIn();
        Actor thief = other.asked(owner.snapshot());
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));

        CompletableFuture<Answer> logout;
        try (HeldCommit held = lab.databaseOwner().holdCommitsOf(customer)) {
            lab.step("when her logout is written, cannot commit, and the other instance reads on,");
            logout = CompletableFuture.supplyAsync(owner::logout);
            requireSoon(lab.comesTrue(held::isAwaited, PATIENCE), "the logout never came to its commit");
            double polls = other.polls();
            // One may have been under way; the one behind it sees what was committed, and not the logout.
            requireSoon(lab.comesTrue(() -> isPast(held, other, polls), PATIENCE), "the other instance reads nothing");
            held.letGo();
            if (logout.join().status() == 503) {
                return logout.join();
            }
            Lab.require(204, logout.join());
        }

        lab.step("and it is done at last, the copy is still good there: that is the prize.");
        return Lab.untilServed(() -> thief.get("/api/me"));
    }

    private static boolean isPast(HeldCommit held, OtherInstance other, double polls) {
        held.overtake();
        return other.polls() >= polls + 2;
    }

    private static void requireSoon(boolean came, String otherwise) {
        if (!came) {
            throw new UnpreparedException(otherwise);
        }
    }
}
