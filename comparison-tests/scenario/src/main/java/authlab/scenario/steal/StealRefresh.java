package authlab.scenario.steal;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.REFRESH_TOKEN_ROTATION;
import static authlab.scenario.Defence.REUSE_DETECTION;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.util.List;

/**
 * A thief has copied a refresh token. Whoever of the two comes second shows that there are two.
 *
 * <p>A half-fix that does not help: rotation alone. The thief who comes first has the newest token, and the victim is the
 * one who is shut out.
 */
public final class StealRefresh implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("renew a login by a copied refresh token, before its owner does or after")
                .because(
                        "a refresh token that comes again after its leeway ends the login, for one of the two is a thief")
                .on(SESSION, notApplicable("there is no refresh token: a session id is renewed by itself alone"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(REFRESH_TOKEN_ROTATION, REUSE_DETECTION)
                .in(Tuning.HASTY)
                .standards(
                        "ASVS V10.4.5",
                        "RFC 6819 §5.2.2.3",
                        "RFC 9700 §2.2.2",
                        "RFC 9700 §4.14.1",
                        "RFC 9700 §4.14.2",
                        "WSTG-SESS-09",
                        "CWE-294",
                        "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        return Attempt.bestOf(List.of(thiefFirst(lab), victimFirst(lab)));
    }

    private static Attempt thiefFirst(Lab lab) {
        lab.step("Given a thief with a copy of a refresh token, who uses it before its owner does,");
        Actor victim = lab.newCustomer().logIn();
        Actor thief = victim.snapshot();
        Lab.require(200, thief.refresh());

        lab.step("when its owner uses hers, later than any lost answer would explain,");
        lab.letPass(lab.refreshLeeway());
        victim.refresh();

        lab.step("what the thief got still works, to read or to renew: that is the prize.");
        return AfterEnd.useOf(thief);
    }

    private static Attempt victimFirst(Lab lab) {
        lab.step("Given a thief with a copy of a refresh token, which its owner uses first,");
        Actor victim = lab.newCustomer().logIn();
        Actor thief = victim.snapshot();
        Lab.require(200, victim.refresh());

        lab.step("when the thief uses the copy, later than any lost answer would explain,");
        lab.letPass(lab.refreshLeeway());
        Attempt renewed = Attempt.of(thief.refresh(), "a used refresh token still renews the login");

        lab.step("she gets a login of it, or keeps what she had: that is the prize.");
        return Attempt.bestOf(List.of(renewed, AfterEnd.useOf(thief)));
    }
}
