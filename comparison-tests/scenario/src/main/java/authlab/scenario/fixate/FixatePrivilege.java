package authlab.scenario.fixate;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.DENYLIST;
import static authlab.scenario.Defence.SERVER_SIDE_LOGOUT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * The attacker keeps a credential from before its owner proved her password once more, and waits until it may do more.
 *
 * <p>A half-fix that does not help: noting the proof in the login that there is. The copy is of that login.
 */
public final class FixatePrivilege implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use a credential from before its owner proved her password once more")
                .because("a new proof opens a new login and ends the old one, in one transaction")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, SERVER_SIDE_LOGOUT)
                .bitesWithout(JWT_BEARER, DENYLIST)
                .bitesWithout(JWT_COOKIE, DENYLIST)
                .standards("ASVS V7.2.4", "WSTG-SESS-03", "CWE-384", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a copy of what somebody's browser holds,");
        Customer victim = lab.newCustomer();
        Actor browser = victim.logIn();
        Actor copy = browser.snapshot();

        lab.step("when she proves her password for something that needs it,");
        Lab.require(200, browser.reauthenticate(victim.person().password()));

        lab.step("the copy still works, to read or to renew: that is the prize.");
        return AfterEnd.useOf(copy);
    }
}
