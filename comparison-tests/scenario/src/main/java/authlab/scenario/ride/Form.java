package authlab.scenario.ride;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Lab;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Site;
import authlab.scenario.browser.SitePage;
import authlab.scenario.browser.Tab;
import authlab.scenario.browser.Visitor;
import java.util.List;

/** A form on an attacker's page, which a browser sends to the bank when somebody presses its button. */
final class Form {

    private static final long CENTS = 12_345;

    private static final String PAYING = "/api/transfers";

    private Form() {}

    /** A victim who is logged in looks at pages of that site, and presses a button on each. */
    static Attempt onA(Site site, Lab lab) {
        return bestOf(lab, site, List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"), "");
    }

    /** The button is in a sandboxed frame, whose origin has no name. */
    static Attempt inASandboxOf(Site site, Lab lab) {
        return bestOf(lab, site, List.of("text/plain"), "sandbox");
    }

    private static Attempt bestOf(Lab lab, Site site, List<String> encodings, String sandbox) {
        lab.step("Given a victim who is logged in at the bank, and in another tab looks at a page of " + site.host()
                + ",");
        Customer attacker = lab.newCustomer();
        Actor account = attacker.logIn();
        Browser browser = lab.browser();
        Visitor.logIn(browser, lab.carrier(), lab.newCustomer().person());

        lab.step("when she presses the button there, and has paid the attacker, that is the prize.");
        return Attempt.bestOf(encodings.stream().map(encoding -> {
            String form = form(browser.bank() + PAYING, encoding, attacker, sandbox.isEmpty() ? "" : " target=_top");
            String html = sandbox.isEmpty() ? form : inSandbox(form);
            return pressed(browser, site, SitePage.prize().with(html), account, encoding);
        }));
    }

    /** The page writes a cookie for the whole site, and the same into the address that the form goes to. */
    static Attempt withItsOwnToken(Site site, Lab lab) {
        lab.step("Given a victim who is logged in at the bank, and in another tab looks at a page of " + site.host()
                + " that sets a cookie for all of bank.test,");
        Customer attacker = lab.newCustomer();
        Actor account = attacker.logIn();
        Browser browser = lab.browser();
        Visitor.logIn(browser, lab.carrier(), lab.newCustomer().person());

        lab.step(
                "when she presses the button there, which sends the same value twice, and has paid: that is the prize.");
        String form = form(browser.bank() + PAYING + "?csrf=forged", "text/plain", attacker, "");
        SitePage page = SitePage.prize()
                .with(form)
                .settingCookies(List.of("csrf=forged; Domain=bank.test; Path=/; Secure; SameSite=None"));
        return pressed(browser, site, page, account, "text/plain");
    }

    private static Attempt pressed(Browser browser, Site site, SitePage page, Actor account, String encoding) {
        long before = balance(account);
        Tab tab = browser.open(browser.publish(site, page));
        if (encoding.equals("text/plain")) {
            tab.picture("What the victim sees at " + site.host());
        }
        boolean isFramed = page.html().contains("<iframe");
        Answer answer = tab.answerTo("POST", PAYING, () -> {
            if (isFramed) {
                tab.clickInFrame("button");
            } else {
                tab.click("button");
            }
        });
        return balance(account) == before + CENTS
                ? Attempt.succeeded("a form of " + site.host() + " has paid the attacker, sent as " + encoding)
                : Attempt.refusedBy(answer);
    }

    private static String inSandbox(String form) {
        return "<iframe sandbox=\"allow-forms allow-scripts allow-top-navigation-by-user-activation\" srcdoc=\""
                + form.replace("&", "&amp;").replace("\"", "&quot;") + "\"></iframe>";
    }

    /** As text, the name and the value of the field become JSON around the equals sign between them. */
    private static String form(String action, String encoding, Customer attacker, String attributes) {
        String json = "{\"to\":\"" + attacker.username() + "\",\"amount\":" + CENTS + ",\"memo\":\"";
        String field = encoding.equals("text/plain")
                ? hidden(json, "\"}")
                : hidden("to", attacker.username()) + hidden("amount", Long.toString(CENTS));
        return "<form method=post action=\"" + action + "\" enctype=\"" + encoding + "\"" + attributes + ">" + field
                + "<button>Claim your prize</button></form>";
    }

    private static String hidden(String name, String value) {
        return "<input type=hidden name=\"" + name.replace("\"", "&quot;") + "\" value=\""
                + value.replace("\"", "&quot;") + "\">";
    }

    private static long balance(Actor account) {
        return Lab.require(200, account.get("/api/account"))
                .json()
                .path("balance")
                .asLong();
    }
}
