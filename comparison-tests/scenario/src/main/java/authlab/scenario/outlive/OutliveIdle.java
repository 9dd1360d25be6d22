package authlab.scenario.outlive;

import static authlab.scenario.Defence.IDLE_TIMEOUT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;

/**
 * A browser is left open, and somebody else sits down at it much later.
 *
 * <p>A half-fix that does not help: a timer in the page. It runs where the attacker sits.
 */
public final class OutliveIdle implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use a login that its owner left idle")
                .because(
                        "the time of the last use is the service's to know, and no credential outlives what the login has left")
                .onAll(unauthenticated())
                .bitesWithout(IDLE_TIMEOUT)
                .in(Tuning.SHORT_LIVED)
                .standards("ASVS V7.3.1", "RFC 9700 §4.14.2", "WSTG-SESS-07", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in and does nothing more");
        Actor victim = lab.newCustomer().logIn();
        lab.letPass(lab.idleTimeout());

        lab.step("for longer than a login may idle, her credential still works: that is the prize.");
        return AfterEnd.useOf(victim);
    }
}
