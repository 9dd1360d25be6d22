package authlab.scenario.race;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.REFRESH_LEEWAY;
import static authlab.scenario.Defence.REPLACED_ID_DIES;
import static authlab.scenario.Expectation.keptBack;
import static authlab.scenario.Expectation.notApplicable;

import authlab.client.Credentials;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Tab;
import authlab.scenario.browser.Visitor;
import java.util.ArrayList;
import java.util.List;

/**
 * Tabs of one browser renew their login at the same moment, without asking one another as the bank's page does.
 *
 * <p>A half-fix that does not help: a lock in the page. It is there, and it is no defence: a second page, a reload or a
 * browser without such locks knows nothing of it.
 */
public final class RaceRefreshInTabs implements Scenario {

    private static final int TABS_MIN = 4;
    private static final int TABS_MAX = 20;

    /** On a busy machine the tabs may come one after the other; then nothing is shown. */
    private static final int ROUNDS_MAX = 5;

    private static final String RULE = "one login for all tabs";

    private static final String READY = "async () => {"
            + " const { csrfToken } = await (await fetch('/auth/csrf')).json();"
            + " window.renewed = new Promise((resolve) => { new BroadcastChannel('now').onmessage = async () =>"
            + " resolve(await (await fetch('/auth/refresh',"
            + " { method: 'POST', headers: { 'X-CSRF-Token': csrfToken } })).text() && 'done'); }); }";

    @Override
    public Facts facts() {
        return Facts.of("renew one login from up to " + TABS_MAX + " real tabs at once, to split it or to break it")
                .because("all tabs have the same cookies, so who comes too late goes on with what the first one got")
                .on(SESSION, keptBack(RULE))
                .on(
                        JWT_BEARER,
                        notApplicable("each tab has a login of its own in its memory: there is nothing to race for"))
                .on(JWT_COOKIE, keptBack(RULE))
                .bitesWithout(SESSION, REPLACED_ID_DIES)
                .bitesWithout(JWT_COOKIE, REFRESH_LEEWAY)
                .in(Tuning.BROWSER)
                .standards("ASVS V10.4.5", "ASVS V15.4.2", "RFC 9700 §4.14.2", "CWE-362");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody with several tabs,");
        Browser browser = lab.browser();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(Visitor.logIn(browser, lab.carrier(), lab.newCustomer().person()));
        while (tabs.size() < Math.max(TABS_MIN, lab.some(TABS_MAX))) {
            tabs.add(browser.open(browser.bank() + "/"));
            tabs.get(tabs.size() - 1).see("#logout");
        }

        lab.step("which all renew her login at once, again and again,");
        String first = browser.bankCookies().get(lab.carrier().accessCookie().orElseThrow());
        for (int round = 0; round < ROUNDS_MAX && isAliveIn(tabs); round++) {
            tabs.forEach(tab -> tab.run(READY));
            tabs.get(0).run("() => new BroadcastChannel('now').postMessage('')");
            // Who sends hears nothing of it, but for another channel of her own.
            tabs.forEach(tab -> tab.run("() => window.renewed"));
        }
        tabs.get(0).picture("One of the tabs, after the race");

        lab.step("when a tab has lost the login, or one that was replaced still works, that is the prize.");
        if (!isAliveIn(tabs)) {
            return Attempt.succeeded("the tabs have broken their own login");
        }
        boolean isSplit = !lab.carrier().isJwt()
                && lab.with(Credentials.none(lab.carrier()).withAccess(first))
                                .get("/api/me")
                                .status()
                        == 200;
        return isSplit ? Attempt.succeeded("the login has two lives") : Attempt.keptBack(RULE);
    }

    private static boolean isAliveIn(List<Tab> tabs) {
        return tabs.stream().allMatch(tab -> Visitor.me(tab).status() == 200);
    }
}
