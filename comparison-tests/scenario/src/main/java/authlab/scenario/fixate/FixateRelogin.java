package authlab.scenario.fixate;

import static authlab.scenario.Defence.TERMINATION_AT_LOGIN;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;

/**
 * A browser that is logged in logs in again, and a copy of what it held before goes on working.
 *
 * <p>A half-fix that does not help: overwriting the cookie. The login behind the old one lives on, and nobody is left
 * who could log it out.
 */
public final class FixateRelogin implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use what a browser held before it logged in again")
                .because("a login ends the one that its browser came with, whosever that was")
                .onAll(unauthenticated())
                .bitesWithout(TERMINATION_AT_LOGIN)
                .standards("ASVS V7.2.4", "WSTG-SESS-03", "CWE-384", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a browser with a login, and a thief with a copy of it,");
        Customer first = lab.newCustomer();
        Actor browser = first.logIn();
        Actor copyOfFirst = browser.snapshot();

        lab.step("when its user logs in there once more, of which the thief takes a copy too,");
        first.logIn(browser);
        Actor copyOfSecond = browser.snapshot();

        lab.step("and then somebody else logs in there,");
        lab.newCustomer().logIn(browser);

        lab.step("either copy still works, to read or to renew: that is the prize.");
        return Attempt.bestOf(List.of(AfterEnd.useOf(copyOfFirst), AfterEnd.useOf(copyOfSecond)));
    }
}
