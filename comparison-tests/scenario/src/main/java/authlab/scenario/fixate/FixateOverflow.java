package authlab.scenario.fixate;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.HOST_PREFIX;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

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
import java.util.stream.Collectors;

/**
 * A browser keeps only so many cookies for a site. A sibling host sets so many that the bank's own has to go, and then one
 * with the attacker's login in it.
 *
 * <p>A half-fix that does not help: to think that a cookie which nobody else can overwrite cannot be lost. It can, and its
 * owner has to log in anew; what {@code __Host-} keeps out is the one that would take its place.
 */
public final class FixateOverflow implements Scenario {

    /** More than any browser keeps for one site. */
    private static final int COOKIES = 400;

    @Override
    public Facts facts() {
        return Facts.of(
                        "fill the browser's jar from a sibling host until the bank's cookie falls out, and put another there")
                .because(
                        "the victim has to log in anew, no more: what would take the cookie's place must come from its own"
                                + " host")
                .on(SESSION, unauthenticated())
                .on(JWT_BEARER, notApplicable("a token in a page's memory falls out of no jar"))
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(HOST_PREFIX)
                .in(Tuning.BROWSER)
                .standards("ASVS V3.3.3", "RFC 6265bis §4.1.3", "WSTG-SESS-03", "CWE-384", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim who is logged in at the bank, and in another tab looks at a page of a sibling host,");
        Customer attacker = lab.newCustomer();
        Browser browser = lab.browser();
        Visitor.logIn(browser, lab.carrier(), lab.newCustomer().person());
        String planted = FixateToss.cookies(lab, attacker).stream()
                .map(cookie -> "document.cookie = '" + cookie + "';")
                .collect(Collectors.joining());
        Tab tab = browser.open(browser.publish(
                Site.SIBLING,
                SitePage.forgottenBlog()
                        .running("for (let i = 0; i < " + COOKIES + "; i++)"
                                + " document.cookie = `c${i}=x; Domain=bank.test; Path=/elsewhere; Secure`;"
                                + planted)));
        tab.picture("The sibling's page, which has set " + COOKIES + " cookies for all of bank.test");

        lab.step("when at the bank she is the attacker then, that is the prize.");
        return Planted.in(browser, attacker.username());
    }
}
