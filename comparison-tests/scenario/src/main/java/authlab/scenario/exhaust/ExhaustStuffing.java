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
 * The attacker has a list of names and passwords that somebody else has lost, and tries each once.
 *
 * <p>A half-fix that does not help: counting failures of each account. Every account here has one.
 */
public final class ExhaustStuffing implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("try a list of names and passwords that leaked elsewhere")
                .because("failures are counted by address too, whosever account they are for")
                .onAll(refused(429, "throttled"))
                .bitesWithout(ADDRESS_LIMIT)
                .in(NARROW)
                .standards("ASVS V6.3.1", "WSTG-ATHN-03", "CWE-307", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a list in which one pair is good, since somebody uses one password everywhere,");
        Customer victim = lab.newCustomer();
        Elsewhere attacker = lab.elsewhere();

        lab.step("and an attacker who has tried as many of the others as she may, each once,");
        for (int i = 1; i <= lab.failuresPerAddressMax(); i++) {
            Lab.require(401, attacker.logIn(new Person("leaked-" + i, "password of " + i)));
        }

        lab.step("when she comes to the good one, being let in is the prize; who lives elsewhere is not bothered.");
        Attempt attempt = Throttling.of(attacker.logIn(victim.person()), "the pair that leaked is good here too");
        Lab.require(200, lab.elsewhere().logIn(victim.person()));
        return attempt;
    }
}
