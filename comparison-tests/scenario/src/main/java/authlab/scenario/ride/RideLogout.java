package authlab.scenario.ride;

import static authlab.scenario.Defence.CROSS_SITE_CHECK;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.stream.Stream;

/**
 * The attacker's page logs the victim out, to make her type her password where the attacker can watch. It has found out
 * her CSRF token.
 *
 * <p>A half-fix that does not help: guarding what moves money and nothing else.
 */
public final class RideLogout implements Scenario {

    @Override
    public Facts facts() {
        return Riding.crossSite(Facts.of("log the victim out from another site, with her CSRF token"))
                .because("the browser says that another site sent it, and no page can make it say otherwise")
                .bitesWithout(CROSS_SITE_CHECK)
                .standards("ASVS V3.5.1", "ASVS V3.5.3", "WSTG-SESS-05", "CWE-352", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim whose CSRF token the attacker has found out,");
        Actor browser = lab.newCustomer().logIn();

        lab.step("when another site's page, or a sibling's, makes her browser log out, that is the prize.");
        return Attempt.bestOf(Stream.of("cross-site", "same-site")
                .flatMap(site -> Stream.of(Request.post("/auth/logout"), Request.delete("/auth/sessions"))
                        .map(request -> request.header("Sec-Fetch-Site", site)))
                .map(request ->
                        Attempt.toEnd(browser.snapshot(), browser.snapshot().send(request), "she is logged out")));
    }
}
