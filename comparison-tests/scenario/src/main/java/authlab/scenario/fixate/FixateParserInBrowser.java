package authlab.scenario.fixate;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.COOKIE_TO_THE_LETTER;
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
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sibling host sets cookies whose names only resemble the bank's, as far as a real browser lets it, for a server that is
 * kind to them.
 *
 * <p>A half-fix that does not help: the prefix alone. What the browser lets through is more than one thinks.
 */
public final class FixateParserInBrowser implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("set cookies from a sibling host whose names only resemble the bank's")
                .because("the name of a cookie is what stands before the equals sign, byte by byte")
                .on(SESSION, unauthenticated())
                .on(JWT_BEARER, notApplicable("no cookie is looked at for a token that travels in a header"))
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(COOKIE_TO_THE_LETTER)
                .in(Tuning.BROWSER)
                .standards("ASVS V3.3.3", "RFC 6265bis §4.1.3", "WSTG-SESS-03", "CWE-384", "CWE-436", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given an attacker who is logged in, and a victim who looks at a page of a sibling host,");
        Customer attacker = lab.newCustomer();
        String name = lab.carrier().accessCookie().orElseThrow();
        String value = attacker.logIn().credentials().access().orElseThrow();
        Browser browser = lab.browser();
        Tab tab = browser.open(
                browser.publish(Site.SIBLING, SitePage.forgottenBlog().running(script(spellings(name), value))));
        tab.picture("The sibling's page, whose script has set cookies for all of bank.test");

        lab.step("when at the bank one of them is taken for the right one, that is the prize.");
        return Planted.in(browser, attacker.username());
    }

    /** As a script's string spells them. */
    private static List<String> spellings(String name) {
        return List.of(
                "\\u2000" + name + "=", "$Version=1," + name + "=", "=" + name + "=", name.replace("_", "%5F") + "=");
    }

    private static String script(List<String> spellings, String value) {
        return spellings.stream()
                .map(spelling -> "document.cookie = '" + spelling + value + "; Domain=bank.test; Path=/; Secure';")
                .collect(Collectors.joining());
    }
}
