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
 * The line breaks while a browser renews its login: the service has renewed it, the browser was never told. So it is when
 * somebody drives into a tunnel.
 *
 * <p>A half-fix that does not help: to ask again at once. What it asks with is the very thing that was replaced.
 */
public final class RaceLostAnswerInBrowser implements Scenario {

    private static final String RULE = "refresh-leeway";

    /** However busy the machine is. */
    private static final Duration RENEWED_WITHIN = Duration.ofSeconds(20);

    /** On a busy machine the line may be mended too late; then nothing is shown. */
    private static final int ROUNDS_MAX = 3;

    private static final int NEVER_TOLD = 0;

    /** The line is whole again, but connections that it broke may still be found out one by one. */
    private static final int ASKED_MAX = 5;

    @Override
    public Facts facts() {
        return Facts.of("break the line while a browser renews its login")
                .because("whoever asks again at once gets the very successor that was lost")
                .on(
                        SESSION,
                        exposed(
                                "an id is replaced once, so whoever is not told the new one logs in anew; nobody else has it"))
                .on(JWT_BEARER, notApplicable("a page that keeps its token itself loses an answer as any app does"))
                .on(JWT_COOKIE, keptBack(RULE))
                .bitesWithout(JWT_COOKIE, REFRESH_LEEWAY)
                .in(Tuning.BROWSER)
                .standards("ASVS V10.4.5", "CWE-362");
    }

    @Override
    public Attempt attack(Lab lab) {
        for (int round = 0; round < ROUNDS_MAX; round++) {
            lab.step("Given a victim who is logged in at the bank, and renews her login while answers get lost,");
            RenewingPage page = RenewingPage.in(lab);
            Browser browser = page.browser();
            Tab tab = page.tab();
            Instant begun = Instant.now();
            browser.loseAnswers();
            tab.run("() => { window.lost = window.renew(); }");
            if (!lab.comesTrue(page::isRenewed, RENEWED_WITHIN)) {
                return Attempt.inconclusive("the renewal never reached the service");
            }
            browser.breakOff();

            lab.step(
                    "when she asks again, or her browser does so by itself, and her login is lost with the answer, that is the"
                            + " prize.");
            int status = ((Number) tab.run("() => window.lost")).intValue();
            for (int again = 0; status == NEVER_TOLD && again < ASKED_MAX; again++) {
                status = ((Number) tab.run(RenewingPage.RENEW)).intValue();
            }
            boolean inTime = Duration.between(begun, Instant.now()).compareTo(lab.refreshLeeway()) < 0;
            if (status == 200) {
                tab.reload();
                tab.see("#logout");
            }
            tab.picture("The victim's page then");
            if (status == 200) {
                return Attempt.keptBack(RULE);
            }
            if (status == 401 && (inTime || !lab.carrier().isJwt())) {
                return Attempt.succeeded("a lost answer has cost the victim her login");
            }
        }
        return Attempt.inconclusive("the line was never mended within the leeway");
    }
}
