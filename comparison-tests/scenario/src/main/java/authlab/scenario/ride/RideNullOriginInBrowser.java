package authlab.scenario.ride;

import static authlab.scenario.Defence.AGAINST_RIDING;
import static authlab.scenario.Defence.CROSS_SITE_CHECK;
import static authlab.scenario.Expectation.refused;

import authlab.scenario.Attempt;
import authlab.scenario.Defence;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.browser.Site;

/**
 * The attacker's form stands in a sandboxed frame, so that a real browser calls its origin {@code null}.
 *
 * <p>A half-fix that does not help: an allow-list of origins on which {@code null} is, for files opened from a disk.
 */
public final class RideNullOriginInBrowser implements Scenario {

    @Override
    public Facts facts() {
        return Riding.crossSite(Facts.of("have a form in a sandboxed frame pay the attacker"))
                .because("null is no origin of ours, and the browser says besides that the request crosses sites")
                .bitesWithoutAll(AGAINST_RIDING.toArray(Defence[]::new))
                .holdsWithoutAll(refused(403, "cross-site"), Riding.allBut(CROSS_SITE_CHECK))
                .in(Tuning.BROWSER)
                .standards("ASVS V3.5.1", "RFC 6454 §7.3", "WSTG-SESS-05", "CWE-346", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        return Form.inASandboxOf(Site.EVIL, lab);
    }
}
