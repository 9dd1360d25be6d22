package authlab.scenario.ride;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.NO_CORS;
import static authlab.scenario.Expectation.keptBack;

import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Site;
import authlab.scenario.browser.SitePage;
import authlab.scenario.browser.Tab;
import authlab.scenario.browser.Visitor;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pages of another site and of a sibling host ask the bank for the victim's account, and try to read the answer.
 *
 * <p>A half-fix that does not help: leave for siblings alone. The forgotten blog is one of them.
 */
public final class RideRead implements Scenario {

    private static final String RULE = "same-origin policy";

    @Override
    public Facts facts() {
        return Facts.of("read the victim's account from a page of another origin")
                .because(
                        "a browser gives a page no answer of another origin unless that says so, and none of ours does")
                .on(SESSION, keptBack(RULE))
                .on(JWT_BEARER, Riding.NO_COOKIE)
                .on(JWT_COOKIE, keptBack(RULE))
                .bitesWithout(NO_CORS)
                .in(Tuning.BROWSER)
                .standards("ASVS V3.4.2", "ASVS V3.5.4", "ASVS V3.5.8", "CWE-942", "OWASP A05:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim who is logged in at the bank, and in another tab looks at the attacker's pages,");
        Browser browser = lab.browser();
        Customer victim = lab.newCustomer();
        Visitor.logIn(browser, lab.carrier(), victim.person());

        lab.step("when one of them can read what the victim has, that is the prize.");
        return Attempt.bestOf(Stream.of(Site.EVIL, Site.SIBLING).map(site -> read(browser, site, victim)));
    }

    private static Attempt read(Browser browser, Site site, Customer victim) {
        String script = "window.read = fetch('" + browser.bank() + "/api/account', {credentials: 'include'})"
                + ".then(async (answer) => ({ status: answer.status, text: await answer.text() }))"
                + ".catch(() => ({ status: 0, text: '' }));";
        Tab tab = browser.open(browser.publish(site, SitePage.cats().running(script)));
        Map<?, ?> read = (Map<?, ?>) tab.run("() => window.read");
        tab.picture("A page of " + site.host() + " that asks the bank behind its back");
        int status = ((Number) read.get("status")).intValue();
        if (status == 0) {
            return Attempt.keptBack(RULE);
        }
        return status == 200 && read.get("text").toString().contains(victim.username())
                ? Attempt.succeeded("a page of " + site.host() + " reads what the victim has")
                : new Attempt.Refused(status, "unauthenticated");
    }
}
