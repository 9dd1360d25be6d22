package authlab.scenario.exhaust;

import static authlab.scenario.Defence.ADDRESS_LIMIT;
import static authlab.scenario.Expectation.refused;
import static authlab.scenario.Tuning.NARROW;

import authlab.client.Person;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Elsewhere;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * The attacker tries one password, which somebody is bound to have, for every name that she can think of.
 *
 * <p>A half-fix that does not help: refusing the most common passwords alone. There is always a next one, and a season in it.
 */
public final class ExhaustSpraying implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("try one password for many accounts")
                .because("failures are counted by address too, whichever password they were for")
                .onAll(refused(429, "throttled"))
                .bitesWithout(ADDRESS_LIMIT)
                .in(NARROW)
                .standards("ASVS V6.1.1", "ASVS V6.3.1", "ASVS V8.2.4", "WSTG-ATHN-03", "CWE-307", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a password that many people like, one of this bank's customers among them,");
        Customer victim = lab.newCustomer();
        String liked = victim.person().password();
        Elsewhere attacker = lab.elsewhere();

        lab.step("and an attacker who has tried it for as many other names as she may,");
        for (int i = 1; i <= lab.failuresPerAddressMax(); i++) {
            Lab.require(401, attacker.logIn(new Person("name-" + i, liked)));
        }

        lab.step("when she comes to the customer who has it, being let in is the prize.");
        return Throttling.of(attacker.logIn(victim.person()), "the password was somebody's");
    }
}
