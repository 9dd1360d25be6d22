package authlab.scenario.outlive;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.COOKIES_CLEARED;
import static authlab.scenario.Defence.SERVER_SIDE_LOGOUT;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Site;
import authlab.scenario.browser.SitePage;
import authlab.scenario.browser.Tab;
import authlab.scenario.browser.Visitor;

/**
 * Somebody sits down at the machine where the victim has logged out, and presses the button that leads back.
 *
 * <p>A half-fix that does not help against a copy: clearing the cookie alone. Here each of the two is enough, for the copy
 * is the browser's own.
 */
public final class OutliveBackButton implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("press Back where the victim has logged out")
                .because("the page is fetched anew, its cookie is gone, and the login is over whether it is or not")
                .on(SESSION, unauthenticated())
                .on(
                        JWT_BEARER,
                        notApplicable("a page that is left takes its token with it: the way back leads to the door"))
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithoutAll(SERVER_SIDE_LOGOUT, COOKIES_CLEARED)
                .holdsWithoutAll(unauthenticated(), SERVER_SIDE_LOGOUT)
                .holdsWithoutAll(unauthenticated(), COOKIES_CLEARED)
                .in(Tuning.BROWSER)
                .standards("ASVS V7.4.1", "WSTG-SESS-06", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim who has logged out, and gone elsewhere in the same tab,");
        Browser browser = lab.browser();
        Tab tab = Visitor.logIn(browser, lab.carrier(), lab.newCustomer().person());
        Visitor.logOut(tab);
        tab.go(browser.publish(Site.EVIL, SitePage.cats()));

        lab.step("when somebody presses Back, and the bank takes her for the victim, that is the prize.");
        tab.back();
        Attempt attempt = Attempt.of(Visitor.me(tab), "the way back leads into the victim's login");
        tab.picture("What the button leads back to");
        return attempt;
    }
}
