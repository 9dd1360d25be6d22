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
import java.util.List;
import java.util.Map;

/**
 * An admin shuts somebody out who is logged in, twice.
 *
 * <p>A half-fix that does not help: refusing her next login. She has two already.
 */
public final class OutliveDisable implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("go on with a login after an admin has disabled its user")
                .because("to disable a user ends every login of hers, in the same transaction")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, SERVER_SIDE_LOGOUT)
                .bitesWithout(JWT_BEARER, DENYLIST)
                .bitesWithout(JWT_COOKIE, DENYLIST)
                .standards("ASVS V7.4.2", "WSTG-SESS-06", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody with two logins,");
        Customer mallory = lab.newCustomer();
        Actor browser = mallory.logIn();
        Actor elsewhere = mallory.logIn();

        lab.step("when an admin disables her,");
        Lab.require(204, lab.admin().put("/api/admin/users/" + mallory + "/status", Map.of("enabled", false)));

        lab.step("either login still works, to read or to renew: that is the prize.");
        return Attempt.bestOf(List.of(AfterEnd.useOf(browser), AfterEnd.useOf(elsewhere)));
    }
}
