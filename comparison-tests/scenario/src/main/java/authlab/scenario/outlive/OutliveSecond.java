package authlab.scenario.outlive;

import static authlab.scenario.Defence.ENDED_BY_NAME;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.DatabaseOwner;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.time.Duration;

/**
 * A login begins, ends and is followed by another within one second, and a token tells its time of issue in seconds.
 *
 * <p>A half-fix that does not help: "what was issued before this moment is dead". Whoever rounds down believes the copy,
 * whoever rounds up puts out the new login, and whoever allows for clocks that differ does so for thieves.
 */
public final class OutliveSecond implements Scenario {

    /** On a busy machine three logins take longer than a second; what is shown then is no less true. */
    private static final int TRIES_MAX = 3;

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** What is left of a login that lived for a moment, and the one that came after it. */
    private record Quick(Actor copy, Actor next) {}

    @Override
    public Facts facts() {
        return Facts.of("use a credential that was issued and revoked within one second")
                .because(
                        "what is over is a login, by its name; nothing compares the times at which anything was issued")
                .onAll(unauthenticated())
                .bitesWithout(ENDED_BY_NAME)
                .standards("ASVS V7.4.1", "RFC 7519 §4.1.6", "CWE-613", "CWE-367", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who logs in, logs out and logs in again within one second, and a thief with a copy,");
        Quick quick = withinOneSecond(lab);

        lab.step("whose new login lives, as it should:");
        Lab.require(200, quick.next().get("/api/me"));
        Lab.require(200, quick.next().refresh());

        lab.step("the copy of the old one still works, to read or to renew: that is the prize.");
        return AfterEnd.useOf(quick.copy());
    }

    private static Quick withinOneSecond(Lab lab) {
        Customer victim = lab.newCustomer();
        DatabaseOwner owner = lab.databaseOwner();
        for (int tries = 1; ; tries++) {
            long second = owner.serviceTime().getEpochSecond();
            Quick quick = quick(victim);
            if (owner.serviceTime().getEpochSecond() == second || tries == TRIES_MAX) {
                return quick;
            }
            // From its very beginning there is more room.
            lab.comesTrue(() -> owner.serviceTime().getEpochSecond() > second + 1, A_SECOND.multipliedBy(2));
        }
    }

    private static Quick quick(Customer victim) {
        Actor browser = victim.logIn();
        Actor copy = browser.snapshot();
        Lab.require(204, browser.logout());
        return new Quick(copy, victim.logIn());
    }
}
