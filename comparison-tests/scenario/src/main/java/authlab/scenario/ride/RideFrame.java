package authlab.scenario.ride;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.FRAME_ANCESTORS;
import static authlab.scenario.Expectation.keptBack;
import static authlab.scenario.Expectation.notApplicable;

import authlab.client.Answer;
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
 * A sibling host shows the bank in a frame that cannot be seen, under something to press: the victim presses a button of the
 * bank's.
 *
 * <p>A half-fix that does not help: {@code SameSite}. It empties the frame of another site, not that of a sibling.
 */
public final class RideFrame implements Scenario {

    private static final String RULE = "frame-ancestors";

    @Override
    public Facts facts() {
        return Facts.of("have the victim press a button of the bank's in a frame that she does not see")
                .because("the bank's page says that no other page may show it")
                .on(SESSION, keptBack(RULE))
                .on(
                        JWT_BEARER,
                        notApplicable(
                                "the token is in the memory of another page, and nobody is logged in in the frame"))
                .on(JWT_COOKIE, keptBack(RULE))
                .bitesWithout(FRAME_ANCESTORS)
                .in(Tuning.BROWSER)
                .standards("ASVS V3.4.6", "RFC 9700 §4.16", "CWE-1021", "WSTG-CLNT-09", "OWASP A05:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim who is logged in at the bank, and in another tab looks at a page of a sibling host,");
        Browser browser = lab.browser();
        Visitor.logIn(browser, lab.carrier(), lab.newCustomer().person());
        Tab tab = browser.open(browser.publish(Site.SIBLING, SitePage.of(page(browser))));
        boolean isFramed = tab.frameAddress().startsWith(browser.bank());
        if (isFramed) {
            tab.seeInFrame("#logout");
        }
        tab.picture("What the victim sees; the bank lies above it, fainter still, if it is shown at all");

        lab.step(
                "when she presses what she sees, and it is the bank's own button that logs her out, that is the prize.");
        if (!isFramed) {
            return Attempt.keptBack(RULE);
        }
        Answer answer = tab.answerTo("POST", "/auth/logout", () -> tab.clickInFrame("#logout"));
        return Attempt.of(answer, "she has pressed a button of the bank's without knowing, and is logged out");
    }

    private static String page(Browser browser) {
        return "<!doctype html><html lang=en><title>Win</title>"
                + "<style>iframe { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0.2; border: 0 }"
                + " button { position: absolute; top: 12px; right: 24px }</style>"
                + "<h1>You have won!</h1><button>Claim your prize</button>"
                + "<iframe src=\"" + browser.bank() + "/\"></iframe>";
    }
}
