package authlab.scenario.steal;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.CLEAR_SITE_DATA;
import static authlab.scenario.Defence.NO_STORE;
import static authlab.scenario.Expectation.exposed;
import static authlab.scenario.Expectation.keptBack;

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
 * Somebody sits down at the machine where the victim has logged out, and looks for what the browser has kept.
 *
 * <p>A half-fix that does not help: to clear the page. Caches and stores are not on it.
 */
public final class StealFromCache implements Scenario {

    private static final String RULE = "no-store, Clear-Site-Data";

    /** What a front end does that leaves caching to the answers; a token goes along if there is one. */
    private static final String LOOK = "async (token) => { const answer = await fetch('/api/account',"
            + " token ? { headers: { Authorization: `Bearer ${token}` } } : {}); await answer.text(); }";

    private static final String KEEP =
            "() => localStorage.setItem('last seen', document.querySelector('#balance').textContent)";

    private static final String FROM_CACHE = "async () => { try { const answer = await fetch('/api/account',"
            + " { cache: 'only-if-cached', mode: 'same-origin' }); return answer.ok ? answer.text() : ''; }"
            + " catch { return ''; } }";

    @Override
    public Facts facts() {
        return Facts.of("look for what the browser has kept where the victim has logged out")
                .because("answers are kept nowhere, and a logout takes along whatever the page has stored")
                .on(SESSION, keptBack(RULE))
                .on(
                        JWT_BEARER,
                        exposed(
                                "answers are kept nowhere, but a browser heeds Clear-Site-Data only in answers to requests that"
                                        + " may carry cookies, which a bearer page's may not: what it stores it has to clear itself,"
                                        + " and the bank's page stores nothing"))
                .on(JWT_COOKIE, keptBack(RULE))
                .bitesWithout(NO_STORE, CLEAR_SITE_DATA)
                .in(Tuning.BROWSER)
                .standards("ASVS V14.3.1", "ASVS V14.3.2", "WSTG-SESS-04", "WSTG-ATHN-06", "CWE-525");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given a victim who has looked at her account, of which a careless script has kept something, and logged out,");
        Browser browser = lab.browser();
        Customer victim = lab.newCustomer();
        Tab tab = Visitor.logIn(browser, lab.carrier(), victim.person());
        String token = lab.carrier().usesCookies()
                ? null
                : victim.logIn().credentials().access().orElseThrow();
        Lab.require(200, tab.answerTo("GET", "/api/account", () -> tab.run(LOOK, token)));
        tab.run(KEEP);
        Visitor.logOut(tab);

        lab.step("when whoever sits there next finds it, in the cache or in a store, that is the prize.");
        tab.reload();
        tab.see("#login-form");
        tab.picture("What whoever comes next sees");
        if (tab.run(FROM_CACHE).toString().contains(victim.username())) {
            return Attempt.succeeded("her account comes out of the browser's cache");
        }
        return tab.run("() => localStorage.getItem('last seen') ?? ''")
                        .toString()
                        .isEmpty()
                ? Attempt.keptBack(RULE)
                : Attempt.succeeded("what she had is still in the browser's store");
    }
}
