package authlab.scenario.exhaust;

import static authlab.scenario.Defence.ACCOUNT_LIMIT;
import static authlab.scenario.Defence.NO_LOCKOUT;
import static authlab.scenario.Expectation.refused;
import static authlab.scenario.Tuning.NARROW;

import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Elsewhere;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * The attacker tries one password after the other for one account.
 *
 * <p>A half-fix that does not help: closing the account. Then whoever knows a name shuts its owner out.
 */
public final class ExhaustBruteForce implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("try many passwords for one account")
                .because("failures are counted by account and address together, before a password is even looked at")
                .onAll(refused(429, "throttled"))
                .bitesWithout(ACCOUNT_LIMIT, NO_LOCKOUT)
                .in(NARROW)
                .standards("ASVS V6.1.1", "ASVS V6.3.1", "ASVS V8.2.4", "WSTG-ATHN-03", "CWE-307", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given an attacker who has tried as many passwords for an account as she may,");
        Customer victim = lab.newCustomer();
        Elsewhere attacker = lab.elsewhere();
        for (int i = 1; i <= lab.failuresMax(); i++) {
            Lab.require(401, attacker.logIn(victim.person().with("guess number " + i)));
        }

        lab.step("when the next one is right, being let in is the prize;");
        Answer guessed = attacker.logIn(victim.person());

        lab.step("or that the owner, from elsewhere, is not.");
        if (lab.elsewhere().logIn(victim.person()).status() == 429) {
            return Attempt.succeeded("the owner is shut out of her account");
        }
        return Throttling.of(guessed, "the password was found");
    }
}
