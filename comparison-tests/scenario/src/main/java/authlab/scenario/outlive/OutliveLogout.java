package authlab.scenario.outlive;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.DENYLIST;
import static authlab.scenario.Defence.SERVER_SIDE_LOGOUT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * A copy of the credential, taken before the logout, is used after it.
 *
 * <p>A half-fix that does not help: clearing the cookie. The browser forgets it, the thief does not.
 */
public final class OutliveLogout implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use a copied credential after its owner logged out")
                .because("logout ends the login where every request asks for it: the row, or the denylist")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, SERVER_SIDE_LOGOUT)
                .bitesWithout(JWT_BEARER, DENYLIST)
                .bitesWithout(JWT_COOKIE, DENYLIST)
                .standards("ASVS V7.4.1", "WSTG-SESS-06", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in, and a thief with a copy of all that her browser holds,");
        Actor victim = lab.newCustomer().logIn();
        Actor thief = victim.snapshot();

        lab.step("when she has logged out,");
        Lab.require(204, victim.logout());

        lab.step("the copy still works, to read or to renew: that is the prize.");
        return AfterEnd.useOf(thief);
    }
}
