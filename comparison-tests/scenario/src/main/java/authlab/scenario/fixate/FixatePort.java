package authlab.scenario.fixate;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.CARRIER_CHECK;
import static authlab.scenario.Expectation.exposed;
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

/**
 * Another application on another port of the very host sets the bank's cookie, with the attacker's login in it.
 *
 * <p>A half-fix that does not help: {@code __Host-}. A host is a name without a port, and whoever else has that name has the
 * cookies.
 */
public final class FixatePort implements Scenario {

    @Override
    public Facts facts() {
        String limits = "cookies know no port, so a service needs a host name that it shares with nobody;"
                + " the lab gives each one of its own";
        return Facts.of("set the bank's cookie from another port of its own host")
                .because("a token that was made for a page's memory is no cookie, wherever one is planted")
                .on(SESSION, exposed(limits))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, exposed(limits))
                .bitesWithout(JWT_BEARER, CARRIER_CHECK)
                .in(Tuning.BROWSER)
                .standards("RFC 6265bis §4.1.3", "CWE-384", "CWE-565");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given an attacker who is logged in, and a victim who looks at what runs on another port of the bank's host,");
        Customer attacker = lab.newCustomer();
        String name = lab.carrier().accessCookie().orElse("__Host-access");
        String value = attacker.logIn().credentials().access().orElseThrow();
        Browser browser = lab.browser();
        Tab tab = browser.open(browser.publish(
                Site.NEIGHBOUR,
                SitePage.of("<!doctype html><html lang=en><title>Wiki</title><h1>The bank's own wiki</h1>")
                        .settingCookies(List.of(name + "=" + value + "; Path=/; Secure; SameSite=Strict"))));
        tab.picture("The neighbour's page, on another port of bank.test");

        lab.step("when at the bank she is the attacker then, that is the prize.");
        return Planted.in(browser, attacker.username());
    }
}
