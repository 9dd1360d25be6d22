package authlab.scenario.steal;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.REPLACED_ID_DIES;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Expectation;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * A thief and her victim hold one cookie. The victim's page renews it.
 *
 * <p>A half-fix that does not help: issuing a new id and letting the old one run out. Then there are two.
 */
public final class StealSessionFork implements Scenario {

    private static final Expectation OF_TOKENS = notApplicable(
            "an access token lives out its few minutes beside the next; see steal-refresh for what renews");

    @Override
    public Facts facts() {
        return Facts.of("go on with a copied session id after its owner has renewed it")
                .because("a renewal puts another id in the place of the old one, which is dead at once")
                .on(SESSION, unauthenticated())
                .on(JWT_BEARER, OF_TOKENS)
                .on(JWT_COOKIE, OF_TOKENS)
                .bitesWithout(REPLACED_ID_DIES)
                .standards("ASVS V7.2.4", "WSTG-SESS-09", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a copy of the victim's session id,");
        Actor victim = lab.newCustomer().logIn();
        Actor thief = victim.snapshot();

        lab.step("when the victim has renewed it,");
        Lab.require(200, victim.refresh());

        lab.step("the copy still works, to read or to renew: that is the prize.");
        Attempt attempt = AfterEnd.useOf(thief);
        Lab.require(200, victim.get("/api/me"));
        return attempt;
    }
}
