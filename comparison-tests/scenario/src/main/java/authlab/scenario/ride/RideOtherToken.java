package authlab.scenario.ride;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.CSRF_TOKEN_BINDING;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.stream.Stream;

/**
 * The attacker's page makes the victim's browser send a request, with a CSRF token that the attacker was given herself.
 *
 * <p>A half-fix that does not help: a token that only has to be one that was issued, or to equal a cookie. The attacker
 * has one, and may be able to set the other.
 */
public final class RideOtherToken implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("ride on the victim's cookie with the CSRF token of another login")
                .because("each login has its own CSRF token, and the one that the cookie belongs to is asked for")
                .on(SESSION, refused(403, "csrf"))
                .on(JWT_BEARER, Riding.NO_COOKIE)
                .on(JWT_COOKIE, refused(403, "csrf"))
                .bitesWithout(CSRF_TOKEN_BINDING)
                .standards("ASVS V3.5.1", "RFC 9700 §4.7", "WSTG-SESS-05", "CWE-352", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given a victim, and an attacker who knows two CSRF tokens: her own, and one of the victim's last login,");
        Customer victim = lab.newCustomer();
        Actor before = victim.logIn();
        String older = before.credentials().csrfToken().orElseThrow();
        Lab.require(204, before.logout());
        String own = lab.newCustomer().logIn().credentials().csrfToken().orElseThrow();
        Actor browser = victim.logIn();

        lab.step("when the victim's browser is made to send one of these, and she is logged out, that is the prize.");
        return Attempt.bestOf(Stream.of(own, older)
                .flatMap(token -> Stream.of(Request.post("/auth/logout"), Request.delete("/auth/sessions"))
                        .map(request -> request.header("X-CSRF-Token", token)))
                .map(request ->
                        Attempt.toEnd(browser.snapshot(), browser.snapshot().send(request), "she is logged out")));
    }
}
