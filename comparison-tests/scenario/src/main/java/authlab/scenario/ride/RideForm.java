package authlab.scenario.ride;

import static authlab.scenario.Defence.AGAINST_RIDING;
import static authlab.scenario.Defence.CONTENT_TYPE;
import static authlab.scenario.Defence.CROSS_SITE_CHECK;
import static authlab.scenario.Defence.CSRF_TOKEN;
import static authlab.scenario.Defence.SAME_SITE;
import static authlab.scenario.Expectation.refused;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Defence;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Site;

/**
 * Another site has a form that pays the attacker, and a victim who presses its button. A browser asks nobody before it sends
 * a form, with the cookies of the site that it goes to.
 *
 * <p>A half-fix that does not help: reading JSON alone, by what it looks like. A form that is sent as text looks like it.
 */
public final class RideForm implements Scenario {

    @Override
    public Facts facts() {
        return Riding.crossSite(Facts.of("have a form of another site pay the attacker with the victim's cookie"))
                .because(
                        "the browser says whose page it was, sends no cookie along, knows no token and can say nothing of"
                                + " JSON: each of these is enough")
                .bitesWithoutAll(AGAINST_RIDING.toArray(Defence[]::new))
                .holdsWithoutAll(unauthenticated(), Riding.allBut(SAME_SITE))
                .holdsWithoutAll(refused(403, "csrf"), Riding.allBut(CSRF_TOKEN))
                .holdsWithoutAll(refused(403, "cross-site"), Riding.allBut(CROSS_SITE_CHECK))
                .holdsWithoutAll(refused(415, "unsupported-media-type"), Riding.allBut(CONTENT_TYPE))
                .in(Tuning.BROWSER)
                .standards("ASVS V3.5.1", "ASVS V3.5.2", "WSTG-SESS-05", "CWE-352", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        return Form.onA(Site.EVIL, lab);
    }
}
