package authlab.scenario.ride;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.METHOD_AS_SENT;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.stream.Stream;

/**
 * The attacker hides a change in a request that changes nothing: a link or a picture, which every browser fetches.
 *
 * <p>A half-fix that does not help: guarding {@code POST}, while something behind it takes a {@code GET} for one.
 */
public final class RideSafeMethod implements Scenario {

    private static final String LOGOUT = "/auth/logout";

    @Override
    public Facts facts() {
        return Facts.of("change something by a safe method, with a method override or without")
                .because("a method is what was sent, and GET and HEAD change nothing")
                .on(SESSION, refused(405, "method-not-allowed"))
                .on(JWT_BEARER, Riding.NO_COOKIE)
                .on(JWT_COOKIE, refused(405, "method-not-allowed"))
                .bitesWithout(METHOD_AS_SENT)
                .standards("ASVS V3.5.3", "RFC 9110 §9.2.1", "CWE-650", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim whose browser fetches whatever a page links to,");
        Actor browser = lab.newCustomer().logIn();
        String token = browser.credentials().csrfToken().orElseThrow();

        lab.step("when a GET logs her out, however it says that it is none, that is the prize.");
        return Attempt.bestOf(Stream.of(
                        Request.get(LOGOUT),
                        Request.get(LOGOUT).header("X-HTTP-Method-Override", "POST"),
                        Request.get(LOGOUT).header("X-Method-Override", "POST"),
                        Request.get(LOGOUT).header("X-HTTP-Method", "POST"),
                        Request.get(LOGOUT + "?_method=POST"))
                .map(request -> request.header("X-CSRF-Token", token))
                .map(request ->
                        Attempt.toEnd(browser.snapshot(), browser.snapshot().send(request), "she is logged out")));
    }
}
