package authlab.scenario.fixate;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.CONTENT_TYPE;
import static authlab.scenario.Defence.CROSS_SITE_CHECK;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.refused;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Site;
import authlab.scenario.browser.SitePage;
import authlab.scenario.browser.Tab;

/**
 * The attacker's page logs the victim's browser in, as the attacker. What the victim then does, she does on an account that
 * is not hers.
 *
 * <p>A half-fix that does not help: a CSRF token of the login. Before the login there is none, and {@code SameSite} keeps no
 * cookie back where none is needed.
 */
public final class FixateLoginCsrf implements Scenario {

    /** With the equals sign that a form sent as text has between name and value. */
    private static final String PASSWORD = "seven = quiet harbours";

    @Override
    public Facts facts() {
        return Facts.of("have a form of another site log the victim's browser in as the attacker")
                .because("a login is asked as everything else that changes something: whose page sends it, and what as")
                .on(SESSION, refused(403, "cross-site"))
                .on(
                        JWT_BEARER,
                        notApplicable("such a login is told to the page that asked, and no other page can read that"))
                .on(JWT_COOKIE, refused(403, "cross-site"))
                .bitesWithoutAll(CROSS_SITE_CHECK, CONTENT_TYPE)
                .holdsWithoutAll(refused(415, "unsupported-media-type"), CROSS_SITE_CHECK)
                .holdsWithoutAll(refused(403, "cross-site"), CONTENT_TYPE)
                .in(Tuning.BROWSER)
                .standards("ASVS V3.5.1", "WSTG-SESS-05", "CWE-352", "CWE-384", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim who is not logged in, and looks at the attacker's page,");
        Person attacker = new Person(lab.newCustomer().username() + "-x", PASSWORD);
        Lab.require(201, lab.service().register(attacker));
        Browser browser = lab.browser();
        Tab tab =
                browser.open(browser.publish(Site.EVIL, SitePage.prize().with(form(browser, lab.carrier(), attacker))));
        tab.picture("What the victim sees at evil.test");

        lab.step("when she presses the button, and at the bank she is the attacker from then on, that is the prize.");
        Answer answer = tab.answerTo("POST", "/auth/login", () -> tab.click("button"));
        return answer.status() == 200 ? Planted.in(browser, attacker.username()) : Attempt.refusedBy(answer);
    }

    private static String form(Browser browser, Carrier carrier, Person attacker) {
        String[] halves = attacker.password().split("=", -1);
        String name = "{\"username\":\"" + attacker.username() + "\",\"password\":\"" + halves[0];
        String value = halves[1] + (carrier.isJwt() ? "\",\"carrier\":\"cookie\"}" : "\"}");
        return "<form method=post action=\"" + browser.bank() + "/auth/login\" enctype=\"text/plain\">"
                + "<input type=hidden name=\"" + name.replace("\"", "&quot;") + "\" value=\""
                + value.replace("\"", "&quot;") + "\"><button>Claim your prize</button></form>";
    }
}
