package authlab.scenario.exhaust;

import static authlab.scenario.Defence.HOUSEKEEPING;
import static authlab.scenario.Expectation.unauthenticated;
import static authlab.scenario.Tuning.NARROW;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.DatabaseOwner;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.UnpreparedException;
import java.time.Duration;

/**
 * The attacker logs in and out without end: each time something has to be remembered that must not be believed.
 *
 * <p>A half-fix that does not help: a list of a fixed size. Then enough logouts bring somebody's revoked credential back.
 */
public final class ExhaustDenylist implements Scenario {

    private static final Duration DAYS = Duration.ofDays(2);
    private static final Duration UNTIL_FORGOTTEN = Duration.ofSeconds(6);

    @Override
    public Facts facts() {
        return Facts.of("log in and out without end, so that the denylist grows")
                .because("a revocation is forgotten when what it kills has ended by itself, and not before")
                .onAll(unauthenticated())
                .bitesWithout(HOUSEKEEPING)
                .in(NARROW)
                .standards("ASVS V7.4.1", "ASVS V2.4.1", "CWE-770", "CWE-613", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who logs in and out over and over,");
        Customer customer = lab.newCustomer();
        Actor copy = lab.visitor();
        int times = Math.max(2, lab.some(50));
        for (int i = 0; i < times; i++) {
            Actor actor = customer.logIn();
            copy = actor.snapshot();
            Lab.require(204, actor.logout());
        }

        lab.step("and each time adds to what must not be believed,");
        DatabaseOwner owner = lab.databaseOwner();
        if (owner.revocationsOf(customer) != times) {
            throw new UnpreparedException(
                    times + " revocations were due, and there are " + owner.revocationsOf(customer));
        }
        Attempt renewal = Attempt.of(copy.refresh(), "what was revoked is believed again");

        lab.step("when, days later, that is still kept, it is the prize.");
        owner.age(customer, DAYS);
        return lab.comesTrue(() -> owner.revocationsOf(customer) == 0, UNTIL_FORGOTTEN)
                ? renewal
                : Attempt.succeeded("what ended by itself days ago is still remembered as revoked");
    }
}
