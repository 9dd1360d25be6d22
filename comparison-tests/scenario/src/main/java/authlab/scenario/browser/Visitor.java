package authlab.scenario.browser;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;

/** Somebody at the bank's page, who does what people do there. */
public final class Visitor {

    private Visitor() {}

    /** Logs in, in a new tab, by the form. */
    public static Tab logIn(Browser browser, Carrier carrier, Person person) {
        Tab tab = browser.open(browser.bank() + "/");
        fillIn(tab, carrier, person);
        tab.click("#login-form .primary");
        tab.read("#username", person.username());
        tab.read("#balance", "€");
        return tab;
    }

    /** Logs out, by the button that is always in sight. */
    public static void logOut(Tab tab) {
        tab.click("#logout");
        tab.read("#notice", "You are logged out.");
    }

    /** What the bank says of who is logged in, to a request of its own page. */
    public static Answer me(Tab tab) {
        return tab.answerTo("GET", "/api/me", () -> tab.run("async () => { await (await fetch('/api/me')).text(); }"));
    }

    private static void fillIn(Tab tab, Carrier carrier, Person person) {
        tab.see("#login-form");
        if (carrier.isJwt()) {
            tab.click(carrier == Carrier.JWT_BEARER ? "#carrier-bearer" : "#carrier-cookie");
        }
        tab.fill("#login-username", person.username());
        tab.fill("#login-password", person.password());
    }
}
