package authlab.scenario.outlive;

import static authlab.scenario.Defence.SERVER_SIDE_LOGOUT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.Map;

/**
 * Somebody was shut out because of a thief, and is let in again when all is well. So is the thief?
 *
 * <p>A half-fix that does not help: asking at each request whether the user is enabled. She is, a day later.
 */
public final class OutliveReenable implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("wait until a disabled user is enabled again, and go on")
                .because("to disable a user ends her logins, and to enable her begins none")
                .onAll(unauthenticated())
                .bitesWithout(SERVER_SIDE_LOGOUT)
                .standards("ASVS V7.4.2", "WSTG-SESS-06", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in, and a thief with a copy of all that her browser holds,");
        Customer victim = lab.newCustomer();
        Actor thief = victim.logIn().snapshot();

        lab.step("when an admin disables her, and enables her again when she has been asked,");
        Actor admin = lab.admin();
        Lab.require(204, admin.put(statusOf(victim), Map.of("enabled", false)));
        Lab.require(204, admin.put(statusOf(victim), Map.of("enabled", true)));

        lab.step("she can log in,");
        Lab.require(200, victim.logIn().get("/api/me"));

        lab.step("and the copy works again, to read or to renew: that is the prize.");
        return AfterEnd.useOf(thief);
    }

    private static String statusOf(Customer customer) {
        return "/api/admin/users/" + customer + "/status";
    }
}
