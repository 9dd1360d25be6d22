package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.ONE_ALGORITHM_PER_KEY;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Token;

/**
 * The attacker takes the service's public key for a secret that it shares, and signs with that.
 *
 * <p>A half-fix that does not help: a list of allowed algorithms with both kinds in it. The header still chooses.
 */
public final class ForgeAlgConfusion implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("sign with the public key as if it were a shared secret")
                .because("a key is used with its own algorithm, and the header only repeats which one that is")
                .on(SESSION, notApplicable("an opaque id is not signed, so there is no key to confuse"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(ONE_ALGORITHM_PER_KEY)
                .standards(
                        "ASVS V9.1.2", "RFC 8725 §2.1", "RFC 8725 §3.1", "WSTG-SESS-10", "CWE-347", "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who has written another's name into her token,");
        Forger forger = Forger.in(lab);
        Token unsigned = forger.renamed().withHeader(forger.headerWith("HS256").toString());

        lab.step("and signs it by HMAC with the key that the service publishes, in each spelling:");
        PublicKey key = PublicKey.thatSigned(forger.token(), lab);

        lab.step("to be the other is the prize.");
        return Attempt.bestOf(key.spellings().stream()
                .map(spelling -> Hmac.signed(unsigned, spelling))
                .map(token -> forger.present(token.text())));
    }
}
