package authlab.scenario.ride;

import static authlab.scenario.Defence.AGAINST_RIDING;
import static authlab.scenario.Defence.CONTENT_TYPE;
import static authlab.scenario.Defence.CROSS_SITE_CHECK;
import static authlab.scenario.Defence.CSRF_TOKEN;
import static authlab.scenario.Defence.SAME_SITE;
import static authlab.scenario.Expectation.refused;

import authlab.scenario.Attempt;
import authlab.scenario.Defence;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Site;

/**
 * The form stands on another host of the bank's own site, which the attacker has taken over: a forgotten blog will do.
 *
 * <p>A half-fix that does not help: {@code SameSite} alone. A sibling is of the same site, so the cookie goes along.
 */
public final class RideSibling implements Scenario {

    @Override
    public Facts facts() {
        return Riding.crossSite(Facts.of("have a form of a sibling host pay the attacker with the victim's cookie"))
                .because(
                        "a sibling is another origin, which the browser says, and knows no token; of the same site it is,"
                                + " so its requests carry the cookie")
                .bitesWithoutAll(AGAINST_RIDING.toArray(Defence[]::new))
                .bitesWithoutAll(Riding.allBut(SAME_SITE))
                .holdsWithoutAll(refused(403, "csrf"), Riding.allBut(CSRF_TOKEN))
                .holdsWithoutAll(refused(403, "cross-site"), Riding.allBut(CROSS_SITE_CHECK))
                .holdsWithoutAll(refused(415, "unsupported-media-type"), Riding.allBut(CONTENT_TYPE))
                .in(Tuning.BROWSER)
                .standards("ASVS V3.5.1", "WSTG-SESS-05", "CWE-352", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        return Form.onA(Site.SIBLING, lab);
    }
}
