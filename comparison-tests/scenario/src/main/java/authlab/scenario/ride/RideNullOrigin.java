package authlab.scenario.ride;

import static authlab.scenario.Defence.NULL_ORIGIN_REFUSED;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;

/**
 * The attacker's page sends its requests from a sandboxed frame, where a browser calls the origin {@code null}.
 *
 * <p>A half-fix that does not help: taking {@code null} for "no origin", as of an app that is no browser. Those send none.
 */
public final class RideNullOrigin implements Scenario {

    /** What a browser says that keeps a page's origin to itself (RFC 6454 §7.3). */
    private static final String NULL = "null";

    @Override
    public Facts facts() {
        return Riding.crossSite(Facts.of("send requests from a page that hides its origin"))
                .because("null is a value like any other, and not ours")
                .bitesWithout(NULL_ORIGIN_REFUSED)
                .standards("ASVS V3.5.1", "RFC 6454 §7.3", "WSTG-SESS-05", "CWE-346", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given a victim's browser, whose CSRF token the attacker has found out, and one that is not logged in,");
        Actor browser = lab.newCustomer().logIn();

        lab.step("when a sandboxed frame makes them log out or in, that is the prize.");
        return Attempt.bestOf(List.of(Riding.logOut(browser, NULL), Riding.logIn(lab, lab.newCustomer(), NULL)));
    }
}
