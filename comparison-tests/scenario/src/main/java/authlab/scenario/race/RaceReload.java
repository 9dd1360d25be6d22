package authlab.scenario.race;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.REFRESH_LEEWAY;
import static authlab.scenario.Expectation.exposed;
import static authlab.scenario.Expectation.keptBack;
import static authlab.scenario.Expectation.notApplicable;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Tab;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody loads the page anew while it renews her login. The service has renewed it; but with the old page her browser
 * gives up the answer that this one waited for, and the cookie in it.
 *
 * <p>A half-fix that does not help: a lock in the page, so that the new one waits for the renewal of the old one. The lock
 * goes with the page that held it.
 */
public final class RaceReload implements Scenario {

    private static final String RULE = "refresh-leeway";

    /** However busy the machine is. */
    private static final Duration HAPPENS_WITHIN = Duration.ofSeconds(20);

    /** On a busy machine the new page may come too late; then nothing is shown. */
    private static final int ROUNDS_MAX = 3;

    /** A page of the bank, whatever it says of her login. */
    private static final String ANY_PAGE = "#logout, #login-form";

    @Override
    public Facts facts() {
        return Facts.of("load the page anew while it renews its login")
                .because(
                        "the new page asks with what it has, and within the leeway gets the very successor that was lost")
                .on(
                        SESSION,
                        exposed(
                                "an id is replaced once, and the browser forgets an answer with the page that waited for it:"
                                        + " she logs in anew; nobody else has it"))
                .on(
                        JWT_BEARER,
                        notApplicable("a reload forgets a token in the page's memory, whether it is renewed or not"))
                .on(JWT_COOKIE, keptBack(RULE))
                .bitesWithout(JWT_COOKIE, REFRESH_LEEWAY)
                .in(Tuning.BROWSER)
                .standards("ASVS V10.4.5", "CWE-362");
    }

    @Override
    public Attempt attack(Lab lab) {
        for (int round = 0; round < ROUNDS_MAX; round++) {
            lab.step("Given a victim who is logged in at the bank, and whose page waits for the answer to a renewal,");
            RenewingPage page = RenewingPage.in(lab);
            Browser browser = page.browser();
            Tab tab = page.tab();
            Instant begun = Instant.now();
            browser.holdAnswersTo("POST", "/auth/refresh");
            tab.run("() => { window.renew(); }");
            if (!lab.comesTrue(() -> page.isRenewed() && browser.isKeptWaiting(), HAPPENS_WITHIN)) {
                return Attempt.inconclusive("the renewal never reached the service, or its answer was not held back");
            }

            lab.step("who loads it anew, so that nobody waits for that answer any more when it comes,");
            tab.reload();
            if (!lab.comesTrue(() -> !browser.isKeptWaiting(), HAPPENS_WITHIN)) {
                return Attempt.inconclusive("the browser still waits for the answer to a page that is gone");
            }
            browser.letAnswersGo();
            tab.see(ANY_PAGE);

            lab.step("when the new page cannot renew her login, it is lost with the answer, which is the prize.");
            page.makeReady();
            int status = tab.answerTo("POST", "/auth/refresh", () -> tab.run(RenewingPage.RENEW))
                    .status();
            boolean inTime = Duration.between(begun, Instant.now()).compareTo(lab.refreshLeeway()) < 0;
            tab.reload();
            tab.see(ANY_PAGE);
            tab.picture("The page that the victim has loaded anew");
            if (status == 200) {
                return Attempt.keptBack(RULE);
            }
            if (status == 401 && (inTime || !lab.carrier().isJwt())) {
                return Attempt.succeeded("a reload has cost the victim her login");
            }
        }
        return Attempt.inconclusive("the new page never asked within the leeway");
    }
}
