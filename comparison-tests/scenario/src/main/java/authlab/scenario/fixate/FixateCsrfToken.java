package authlab.scenario.fixate;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.CSRF_TOKEN_BINDING;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * The attacker logs a shared browser in, notes its CSRF token, and waits for the next one to log in there.
 *
 * <p>A half-fix that does not help: a CSRF token of the browser, which outlives the login in it.
 */
public final class FixateCsrfToken implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use the CSRF token that a browser had before its user logged in")
                .because("a CSRF token belongs to a login, and a new login has a new one")
                .on(SESSION, refused(403, "csrf"))
                .on(JWT_BEARER, notApplicable("no CSRF token is asked of what a browser does not send by itself"))
                .on(JWT_COOKIE, refused(403, "csrf"))
                .bitesWithout(CSRF_TOKEN_BINDING)
                .standards("ASVS V3.5.1", "ASVS V7.2.4", "WSTG-SESS-05", "CWE-352", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a browser in which the attacker is logged in, and has noted the CSRF token,");
        Actor browser = lab.newCustomer().logIn();
        String noted = browser.credentials().csrfToken().orElseThrow();

        lab.step("when somebody else logs in there,");
        Customer victim = lab.newCustomer();
        victim.logIn(browser);

        lab.step("and a request with the noted token logs her out, that is the prize.");
        Request ride = Request.post("/auth/logout").header("X-CSRF-Token", noted);
        return Attempt.toEnd(browser.snapshot(), browser.snapshot().send(ride), "she is logged out");
    }
}
