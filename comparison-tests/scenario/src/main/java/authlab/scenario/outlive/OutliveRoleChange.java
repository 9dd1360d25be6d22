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

/**
 * Somebody was an admin until a moment ago, and her browser does not know yet.
 *
 * <p>A half-fix that does not help: reading the roles from the database while the token says who she is. Then every
 * request is looked up, and what a token was for is gone.
 */
public final class OutliveRoleChange implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("act as an admin by a login from before the role was taken away")
                .because("a change of roles ends every login of the user, so no credential tells the old ones")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, SERVER_SIDE_LOGOUT)
                .bitesWithout(JWT_BEARER, DENYLIST)
                .bitesWithout(JWT_COOKIE, DENYLIST)
                .standards("ASVS V8.3.2", "ASVS V10.3.2", "CWE-613", "CWE-269", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody whom an admin has made an admin, and who has logged in as one,");
        Actor admin = lab.admin();
        Customer mallory = lab.newCustomer();
        String roles = "/api/admin/users/" + mallory + "/roles";
        Lab.require(204, admin.put(roles, List.of("user", "admin")));
        Actor browser = mallory.logIn();
        Lab.require(200, browser.get("/api/admin/users"));

        lab.step("when the role is taken from her,");
        Lab.require(204, admin.put(roles, List.of("user")));

        lab.step("her login still opens what admins see, or still works at all: that is the prize.");
        Attempt asAdmin = Attempt.of(browser.get("/api/admin/users"), "who is no admin any more sees every user");
        return Attempt.bestOf(List.of(asAdmin, AfterEnd.useOf(browser)));
    }
}
