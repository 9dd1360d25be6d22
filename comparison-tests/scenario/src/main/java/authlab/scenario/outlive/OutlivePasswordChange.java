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
 * Somebody fears that her password is known, and changes it. Whoever is in already stays in?
 *
 * <p>A half-fix that does not help: ending the login at which the password was changed. It is the others that she fears.
 */
public final class OutlivePasswordChange implements Scenario {

    private static final String NEW_PASSWORD = "another horse, another staple";

    @Override
    public Facts facts() {
        return Facts.of("go on with a stolen login after its owner changed her password")
                .because(
                        "a change of the password ends every login of the user, and opens a new one for who changed it")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, SERVER_SIDE_LOGOUT)
                .bitesWithout(JWT_BEARER, DENYLIST)
                .bitesWithout(JWT_COOKIE, DENYLIST)
                .standards(
                        "ASVS V6.2.2",
                        "ASVS V7.2.4",
                        "ASVS V7.4.3",
                        "RFC 9700 §4.14.2",
                        "WSTG-SESS-06",
                        "CWE-613",
                        "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody with two logins, and a thief with a copy of each,");
        Customer victim = lab.newCustomer();
        Actor browser = victim.logIn();
        Actor copy = browser.snapshot();
        Actor elsewhere = victim.logIn();

        lab.step("when she changes her password,");
        Lab.require(200, browser.changePassword(victim.person().password(), NEW_PASSWORD));

        lab.step("either copy still works, to read or to renew: that is the prize.");
        return Attempt.bestOf(List.of(AfterEnd.useOf(copy), AfterEnd.useOf(elsewhere)));
    }
}
