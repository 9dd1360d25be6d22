package authlab.scenario.ride;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.CSRF_TOKEN;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * The victim's browser is old, or a proxy has cleaned its headers: nothing says which page sent the request.
 *
 * <p>A half-fix that does not help: asking where a request comes from and nothing else. Silence would be consent.
 */
public final class RideSilent implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("ride on the victim's cookie where neither Origin nor Sec-Fetch-Site is sent")
                .because("where nothing tells the page, the token does, and only a page of ours can know it")
                .on(SESSION, refused(403, "csrf"))
                .on(JWT_BEARER, Riding.NO_COOKIE)
                .on(JWT_COOKIE, refused(403, "csrf"))
                .bitesWithout(CSRF_TOKEN)
                .standards("ASVS V3.1.1", "ASVS V3.5.1", "WSTG-SESS-05", "CWE-352", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim whose browser tells no page's origin,");
        Actor browser = lab.newCustomer().logIn();
        Actor ridden = browser.holding(browser.credentials().withoutCsrfToken());

        lab.step("when another page makes it send a logout, and she is logged out, that is the prize.");
        return Attempt.toEnd(browser.snapshot(), ridden.send(Request.post("/auth/logout")), "she is logged out");
    }
}
