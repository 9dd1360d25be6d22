package authlab.scenario.fixate;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.HOST_PREFIX;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Credentials;
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
import java.util.stream.Stream;

/**
 * A sibling host sets the bank's own cookie for the whole site, with the attacker's login in it.
 *
 * <p>A half-fix that does not help: {@code Secure} and {@code HttpOnly}. They say who may read a cookie, not who has set it.
 */
public final class FixateToss implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("set the bank's cookie from a sibling host, with the attacker's login in it")
                .because("a browser takes a cookie whose name begins with __Host- from its own host alone")
                .on(SESSION, unauthenticated())
                .on(JWT_BEARER, notApplicable("no cookie is looked at for a token that travels in a header"))
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(HOST_PREFIX)
                .in(Tuning.BROWSER)
                .standards("ASVS V3.3.3", "RFC 6265bis §4.1.3", "WSTG-SESS-03", "CWE-384", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given an attacker who is logged in, and a victim who looks at a page of a sibling host,");
        Customer attacker = lab.newCustomer();
        Browser browser = lab.browser();
        Tab tab = browser.open(
                browser.publish(Site.SIBLING, SitePage.forgottenBlog().settingCookies(cookies(lab, attacker))));
        tab.picture("The sibling's page, which has set cookies for all of bank.test");

        lab.step("when at the bank she is the attacker then, that is the prize.");
        return Planted.in(browser, attacker.username());
    }

    /** By its own name, and by what that would be without the prefix, which is what a service uses that does without. */
    static List<String> cookies(Lab lab, Customer attacker) {
        String name = lab.carrier().accessCookie().orElseThrow();
        Credentials held = attacker.logIn().credentials();
        String bare = name.replace("__Host-", "");
        String value = held.access().orElseGet(() -> held.cookies().get(bare));
        return Stream.of(name, bare)
                .map(each -> each + "=" + value + "; Domain=bank.test; Path=/; Secure; SameSite=None")
                .toList();
    }
}
