package authlab.scenario.exhaust;

import static authlab.scenario.Defence.HOUSEKEEPING;
import static authlab.scenario.Defence.LOGIN_LIMIT;
import static authlab.scenario.Expectation.unauthenticated;
import static authlab.scenario.Tuning.NARROW;

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
 * The attacker logs in without end, as somebody who may: each login is a row, and takes its place.
 *
 * <p>A half-fix that does not help: a limit of those that live. What is over must go as well, or the table grows for ever.
 */
public final class ExhaustLoginFlood implements Scenario {

    private static final Duration DAYS = Duration.ofDays(2);
    private static final Duration UNTIL_DELETED = Duration.ofSeconds(6);

    @Override
    public Facts facts() {
        return Facts.of("log in without end")
                .because("one more ends the oldest, and what is past its absolute end is deleted")
                .onAll(unauthenticated())
                .bitesWithout(LOGIN_LIMIT, HOUSEKEEPING)
                .in(NARROW)
                .standards("ASVS V7.1.2", "ASVS V2.4.1", "CWE-770", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who logs in over and over, and never out,");
        Customer customer = lab.newCustomer();
        Actor first = customer.logIn();
        int alive = 1;
        for (int i = 0; i < lab.loginsMax() + 1 && alive <= lab.loginsMax(); i++) {
            Actor next = customer.logIn();
            alive = Lab.require(200, next.get("/auth/sessions")).json().size();
        }

        lab.step("when more of them live than may, that is the prize;");
        if (alive > lab.loginsMax()) {
            return Attempt.succeeded(alive + " logins of one user live at a time");
        }
        Attempt use = AfterEnd.useOf(first);

        lab.step("or, days later, when they are still kept.");
        DatabaseOwner owner = lab.databaseOwner();
        owner.age(customer, DAYS);
        return lab.comesTrue(() -> owner.loginsOf(customer) == 0, UNTIL_DELETED)
                ? use
                : Attempt.succeeded(owner.loginsOf(customer) + " logins are kept that ended days ago");
    }
}
