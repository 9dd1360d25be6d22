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
 * A phone is lost, and its owner logs it out from her laptop.
 *
 * <p>A half-fix that does not help: asking the phone to forget its credential. It is in other hands.
 */
public final class OutliveRemoteLogout implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use a lost phone after its owner logged it out from elsewhere")
                .because("any login can be ended by its name, and is asked about at every use of its credentials")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, SERVER_SIDE_LOGOUT)
                .bitesWithout(JWT_BEARER, DENYLIST)
                .bitesWithout(JWT_COOKIE, DENYLIST)
                .standards("ASVS V7.4.1", "ASVS V7.5.2", "ASVS V10.4.9", "WSTG-SESS-06", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in on a phone and on a laptop,");
        Customer victim = lab.newCustomer();
        Actor phone = victim.logIn();
        Actor laptop = victim.logIn();

        lab.step("when she has ended the phone's login from the laptop,");
        Lab.require(204, laptop.delete("/auth/sessions/" + phone.sessionId()));

        lab.step("the phone still works, to read or to renew: that is the prize.");
        return AfterEnd.useOf(phone);
    }
}
