package authlab.scenario.ride;

import static authlab.scenario.Defence.AGAINST_RIDING;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Defence;
import authlab.scenario.Expectation;
import authlab.scenario.Facts;
import authlab.scenario.Lab;

/** What a page of another origin can make a browser do, when it only knows how to look like one of ours. */
final class Riding {

    static final Expectation NO_COOKIE = Expectation.notApplicable(
            "a browser adds no bearer token by itself, so the request of another page carries none");

    private Riding() {}

    /** Refused as coming from another site, where there are cookies. */
    static Facts crossSite(Facts facts) {
        Expectation refusal = Expectation.refused(403, "cross-site");
        return facts.on(Carrier.SESSION, refusal)
                .on(Carrier.JWT_BEARER, NO_COOKIE)
                .on(Carrier.JWT_COOKIE, refusal);
    }

    /** All that keeps a request from riding on a cookie, but that one. */
    static Defence[] allBut(Defence last) {
        return AGAINST_RIDING.stream().filter(defence -> defence != last).toArray(Defence[]::new);
    }

    /** Logs the victim out. All else that a request needs is there, so that nothing but its origin speaks against it. */
    static Attempt logOut(Actor browser, String origin) {
        Request request = Request.post("/auth/logout").header("Origin", origin);
        return Attempt.toEnd(
                browser, browser.snapshot().send(request), "a page of origin " + origin + " has logged her out");
    }

    /** Logs somebody's browser in as the attacker, so that all she does there next is done on the attacker's account. */
    static Attempt logIn(Lab lab, Customer attacker, String origin) {
        Actor browser = lab.visitor();
        Request login = lab.carrier().login(attacker.person()).header("Origin", origin);
        return Attempt.of(browser.send(login), "a page of origin " + origin + " has logged her in as " + attacker);
    }
}
