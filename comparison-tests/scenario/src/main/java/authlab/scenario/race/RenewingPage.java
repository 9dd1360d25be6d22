package authlab.scenario.race;

import authlab.client.Actor;
import authlab.scenario.Customer;
import authlab.scenario.Lab;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Tab;
import authlab.scenario.browser.Visitor;

/**
 * A page of the victim's that renews her login over a line, and another login of hers.
 *
 * @param witness by which she sees what the service has done, whatever the page was told
 */
record RenewingPage(Browser browser, Tab tab, Actor witness) {

    /** Has the page renew: its status, or 0 if there was no answer. */
    static final String RENEW = "() => window.renew()";

    private static final String READY = "async () => {"
            + " const { csrfToken } = await (await fetch('/auth/csrf')).json();"
            + " window.renew = async () => { try { const answer = await fetch('/auth/refresh',"
            + " { method: 'POST', headers: { 'X-CSRF-Token': csrfToken } });"
            + " await answer.text(); return answer.status; } catch { return 0; } }; }";

    static RenewingPage in(Lab lab) {
        Customer victim = lab.newCustomer();
        Browser browser = lab.browser().overALine();
        Tab tab = Visitor.logIn(browser, lab.carrier(), victim.person());
        RenewingPage page = new RenewingPage(browser, tab, victim.logIn());
        page.makeReady();
        return page;
    }

    /** To be called once for each page that is loaded. */
    void makeReady() {
        tab.run(READY);
    }

    boolean isRenewed() {
        return witness.get("/auth/events").text().contains("session_renewed");
    }
}
