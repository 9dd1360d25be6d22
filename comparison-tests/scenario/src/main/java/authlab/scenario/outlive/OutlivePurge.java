package authlab.scenario.outlive;

import static authlab.scenario.Defence.WATERMARK;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.DatabaseOwner;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.OtherInstance;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.UnpreparedException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * What was revoked is forgotten when its time is over, by a clock that was wrong; then the clock is put right, and its time
 * is not over.
 *
 * <p>A half-fix that does not help: to keep what was revoked for some minutes longer. Clocks are wrong by hours.
 */
public final class OutlivePurge implements Scenario {

    /** More than any login has left. */
    private static final Duration FAST = Duration.ofHours(1);

    /** For a sweeper and a poll that come twice a second, on a machine that has much else to do. */
    private static final Duration WITHIN = Duration.ofSeconds(60);

    private static final int USES = 5;

    @Override
    public Facts facts() {
        return Facts.of("use a login whose end was forgotten by a clock that was fast")
                .because("before anything is forgotten it is written down how far, and what ends by then is never"
                        + " believed again, whatever a clock says later")
                .onAll(unauthenticated())
                .bitesWithout(WATERMARK)
                .in(Tuning.TWO_INSTANCES)
                .standards("ASVS V7.4.1", "CWE-613", "CWE-367", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in, and a thief with a copy, which another instance remembers,");
        Customer victim = lab.newCustomer();
        Actor owner = victim.logIn();
        OtherInstance other = lab.otherInstance();
        Actor thief = other.asked(owner.snapshot());
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));

        lab.step("when she logs out while that one is cut off from the database,");
        other.cutOff();
        double loads = other.loads();
        try {
            Lab.require(204, owner.logout());

            lab.step("whose clock is an hour fast for a while, so that what has ended by it is forgotten,");
            DatabaseOwner database = lab.databaseOwner();
            database.whileClockIsFast(
                    FAST, () -> await(lab, () -> database.revocationsOf(victim) == 0, "nothing is forgotten"));
        } finally {
            other.heal();
        }

        lab.step("and the clock is right again, and that instance is up to date:");
        await(lab, () -> other.loads() > loads, "the other instance does not come back");
        double polls = other.polls();
        await(lab, () -> other.polls() > polls, "the other instance hears nothing");

        lab.step("the copy works there once more, and that is the prize.");
        return Attempt.bestOf(Stream.generate(() -> Lab.untilServed(() -> thief.get("/api/me")))
                .limit(USES)
                .map(answer -> Attempt.of(answer, "what was forgotten is believed")));
    }

    private static boolean await(Lab lab, BooleanSupplier condition, String otherwise) {
        if (!lab.comesTrue(condition, WITHIN)) {
            throw new UnpreparedException(otherwise);
        }
        return true;
    }
}
