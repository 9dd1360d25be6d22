package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.DENYLIST_BY_LOGIN;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Credentials;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Token;

/**
 * The attacker spells a revoked token otherwise: the same claims, a right signature, and other bytes.
 *
 * <p>A half-fix that does not help: a denylist of digests of tokens, with all blanks and padding refused. Every ECDSA
 * signature has a twin that verifies as well.
 */
public final class ForgeRespell implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("spell a revoked token otherwise")
                .because("what is revoked is the login that the token names, and of each token one spelling is read")
                .on(SESSION, notApplicable("an id that is spelled otherwise is another id, and nobody's"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(DENYLIST_BY_LOGIN)
                .standards("ASVS V7.4.1", "RFC 8725bis §3.14", "CWE-347", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a copy of a token that has been used");
        Actor victim = lab.newCustomer().logIn();
        Lab.require(200, victim.get("/api/me"));
        Credentials copy = victim.credentials();

        lab.step("and whose login is over,");
        Lab.require(204, victim.logout());
        Lab.require(401, lab.with(copy).get("/api/me"));

        lab.step("when it is believed in another spelling, that is the prize.");
        return Attempt.bestOf(Spellings.of(Token.parse(copy.access().orElseThrow()))
                .map(spelling -> Attempt.of(
                        lab.with(copy.withAccess(spelling.text())).get("/api/me"),
                        "the revoked token is believed with " + spelling.phrase())));
    }
}
