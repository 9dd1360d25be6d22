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
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * A login that was left open somewhere has been pushed out by newer ones.
 *
 * <p>A half-fix that does not help: counting logins and leaving the credential of the oldest as it is. What nobody
 * lists still opens the door.
 */
public final class OutliveEvict implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use the oldest login after as many newer ones as a user may have")
                .because("a login beyond the limit ends the oldest, as surely as its owner would")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, SERVER_SIDE_LOGOUT)
                .bitesWithout(JWT_BEARER, DENYLIST)
                .bitesWithout(JWT_COOKIE, DENYLIST)
                .standards("ASVS V7.1.2", "ASVS V7.4.1", "WSTG-SESS-11", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who forgot to log out on a machine that others use");
        Customer victim = lab.newCustomer();
        Actor forgotten = victim.logIn();

        lab.step("and has logged in elsewhere since, as often as a user may,");
        for (int i = 0; i < lab.loginsMax(); i++) {
            victim.logIn();
        }

        lab.step("the forgotten login still works, to read or to renew: that is the prize.");
        return AfterEnd.useOf(forgotten);
    }
}
