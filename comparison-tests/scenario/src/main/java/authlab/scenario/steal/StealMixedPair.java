package authlab.scenario.steal;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.ONE_LOGIN_PER_REQUEST;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.Map;

/**
 * The attacker has got a refresh token of her own into the victim's browser, beside the victim's access token. So what
 * the browser holds is of two logins, and what it does to one it does not do to the other.
 *
 * <p>A half-fix that does not help: going by the access token. The other one lives on in a browser that was told that it
 * is logged out, and logs it in again as somebody else.
 */
public final class StealMixedPair implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("put a refresh token of one login beside the access token of another")
                .because("where a request carries credentials of two logins, nothing is done for either")
                .on(SESSION, notApplicable("a session id renews itself: there is no second credential to mix it with"))
                .on(JWT_BEARER, refused(400, "validation"))
                .on(JWT_COOKIE, refused(400, "validation"))
                .bitesWithout(ONE_LOGIN_PER_REQUEST)
                .standards("ASVS V7.4.1", "CWE-384", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim's browser that holds the attacker's refresh token beside the victim's access token,");
        Customer victim = lab.newCustomer();
        Actor browser = victim.logIn();
        Actor attacker = lab.newCustomer().logIn();
        String planted = attacker.credentials().refresh().orElseThrow();

        lab.step("when she logs out there and is told that it is done,");
        Answer answer = logOut(browser, planted, lab);
        if (answer.status() != 204) {
            return Attempt.refusedBy(answer);
        }

        lab.step("a login that her browser held lives on: that is the prize.");
        return Attempt.of(attacker.refresh(), "she is logged out, and her browser is logged in as the attacker");
    }

    private static Answer logOut(Actor browser, String planted, Lab lab) {
        Request logout = Request.post("/auth/logout");
        return lab.carrier() == Carrier.JWT_BEARER
                ? browser.send(logout.json(Map.of("refreshToken", planted)))
                : lab.with(browser.credentials().withRefresh(planted)).send(logout);
    }
}
