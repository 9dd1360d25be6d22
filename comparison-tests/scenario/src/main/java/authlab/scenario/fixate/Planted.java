package authlab.scenario.fixate;

import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Tab;
import authlab.scenario.browser.Visitor;

/** Whether somebody else's login is in a victim's browser. */
final class Planted {

    private Planted() {}

    /** The victim goes to the bank, which asks her to log in, or takes her for the attacker. */
    static Attempt in(Browser browser, String attacker) {
        Tab bank = browser.open(browser.bank() + "/");
        Answer me = Visitor.me(bank);
        bank.picture("The bank, as the victim sees it then");
        if (me.status() != 200) {
            return Attempt.refusedBy(me);
        }
        return me.property("username").filter(attacker::equals).isPresent()
                ? Attempt.succeeded("whatever the victim does at the bank, she does as " + attacker)
                : Attempt.inconclusive("she is still herself");
    }
}
