package authlab.scenario.ride;

import static authlab.scenario.Defence.CONTENT_TYPE;
import static authlab.scenario.Defence.CROSS_SITE_CHECK;
import static authlab.scenario.Defence.CSRF_TOKEN_KEPT;
import static authlab.scenario.Expectation.refused;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Site;

/**
 * A sibling host writes the cookie and the parameter that a service compares which keeps no token itself.
 *
 * <p>The half-fix is the defence that is shown to fail: a double submit that is bound to no login. Whoever can write a cookie
 * writes both values.
 */
public final class RideNaiveDoubleSubmit implements Scenario {

    @Override
    public Facts facts() {
        return Riding.crossSite(
                        Facts.of("write the CSRF cookie from a sibling host, and the parameter that must match it"))
                .because("the token is the login's, and a cookie beside it means nothing")
                .bitesWithoutAll(CSRF_TOKEN_KEPT, CROSS_SITE_CHECK, CONTENT_TYPE)
                .holdsWithoutAll(refused(403, "csrf"), CROSS_SITE_CHECK, CONTENT_TYPE)
                .in(Tuning.BROWSER)
                .standards("ASVS V3.5.1", "WSTG-SESS-05", "CWE-352", "CWE-565", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        return Form.withItsOwnToken(Site.SIBLING, lab);
    }
}
