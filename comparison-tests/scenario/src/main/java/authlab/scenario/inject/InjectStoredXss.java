package authlab.scenario.inject;

import static authlab.scenario.Defence.CONTENT_SECURITY_POLICY;
import static authlab.scenario.Defence.TEXT_RENDERING;
import static authlab.scenario.Expectation.keptBack;

import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Tab;
import authlab.scenario.browser.Visitor;
import java.util.Map;

/**
 * The attacker pays the victim a cent, and writes a script into the memo.
 *
 * <p>A half-fix that does not help: to look for {@code <script>} and take it out. An image that is not there will do.
 */
public final class InjectStoredXss implements Scenario {

    private static final String MEMO = "<img src=/nowhere onerror=\"document.body.dataset.owned='yes'\">";

    /** When the history is there, or the page has said why not, and each image in it has come or failed. */
    private static final String SETTLED = "async () => {"
            + " const pause = () => new Promise((resolve) => setTimeout(resolve, 50));"
            + " const told = () => document.querySelector('#history li') || document.querySelector('#status').textContent;"
            + " while (!told()) { await pause(); }"
            + " while ([...document.querySelectorAll('#history img')].some((image) => !image.complete)) { await pause(); }"
            + " await pause();"
            + " return document.body.dataset.owned ?? ''; }";

    @Override
    public Facts facts() {
        return Facts.of("write a script into the memo of a payment to the victim")
                .because("what somebody wrote is shown as text; were it markup, the page's policy would not run it")
                .onAll(keptBack("text"))
                .bitesWithoutAll(TEXT_RENDERING, CONTENT_SECURITY_POLICY)
                .holdsWithoutAll(keptBack("text"), CONTENT_SECURITY_POLICY)
                .holdsWithoutAll(keptBack("Content-Security-Policy"), TEXT_RENDERING)
                .in(Tuning.BROWSER)
                .standards("ASVS V3.2.2", "ASVS V3.4.3", "CWE-79", "OWASP A03:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given an attacker who pays the victim a cent, with a script in the memo,");
        Customer victim = lab.newCustomer();
        Lab.require(
                201,
                lab.newCustomer()
                        .logIn()
                        .post("/api/transfers", Map.of("to", victim.username(), "amount", 1, "memo", MEMO)));

        lab.step("when the victim looks at her account, and the script runs, that is the prize.");
        Browser browser = lab.browser();
        Tab tab = Visitor.logIn(browser, lab.carrier(), victim.person());
        boolean hasRun = tab.run(SETTLED).equals("yes");
        tab.picture("The victim's account");
        if (hasRun) {
            return Attempt.succeeded("the attacker's script has run in the victim's page");
        }
        return Attempt.keptBack(tab.text().contains(MEMO) ? "text" : "Content-Security-Policy");
    }
}
