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
import java.util.stream.Stream;

/**
 * Somebody feels watched and logs out everywhere; the watcher has copies of all she had.
 *
 * <p>A half-fix that does not help: ending only the logins that the list shows at that moment. One that is renewed
 * meanwhile is another entry, and the same login.
 */
public final class OutliveLogoutEverywhere implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use copied credentials after their owner logged out everywhere")
                .because("every login of hers ends in one transaction, the one that asks for it included")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, SERVER_SIDE_LOGOUT)
                .bitesWithout(JWT_BEARER, DENYLIST)
                .bitesWithout(JWT_COOKIE, DENYLIST)
                .standards("ASVS V7.4.1", "ASVS V7.5.2", "WSTG-SESS-06", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody with two logins, and a thief with a copy of both,");
        Customer victim = lab.newCustomer();
        Actor phone = victim.logIn();
        Actor laptop = victim.logIn();
        Actor copyOfPhone = phone.snapshot();
        Actor copyOfLaptop = laptop.snapshot();

        lab.step("when she has logged out everywhere,");
        Lab.require(204, laptop.delete("/auth/sessions"));

        lab.step("either copy still works, to read or to renew: that is the prize.");
        return Attempt.bestOf(Stream.of(copyOfPhone, copyOfLaptop).map(AfterEnd::useOf));
    }
}
