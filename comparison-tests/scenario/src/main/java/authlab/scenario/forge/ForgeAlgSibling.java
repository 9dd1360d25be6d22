package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.ALGORITHM_OF_THE_KEY;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.token.KeyRing;
import authlab.token.Signer;
import java.util.List;

/**
 * The attacker has something that one of the service's keys signed by another algorithm of the same family: PS256 for
 * RS256, ES384 for ES256.
 *
 * <p>A half-fix that does not help: a list of allowed algorithms with both in it. What a weaker one signs is then as good,
 * and a key that another system uses in its own way signs for this one too.
 */
public final class ForgeAlgSibling implements Scenario {

    /** A key of the ring, and an algorithm that can be done with it and is not its own. */
    private record Sibling(Signer key, String alg) {}

    @Override
    public Facts facts() {
        return Facts.of("sign by a sibling of the algorithm, with the right key")
                .because("the key says which algorithm is its own, and the header only repeats it")
                .on(SESSION, notApplicable("an opaque id is not signed, by whatever algorithm"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(ALGORITHM_OF_THE_KEY)
                .in(Tuning.OWN_KEYS)
                .standards("ASVS V9.1.2", "RFC 8725bis §2.11", "RFC 8725 §3.1", "CWE-347", "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a service that has keys for three algorithms,");
        Signer ec = Signer.madeFor("ES256");
        Signer rs = Signer.madeFor("RS256");
        Signer ps = Signer.madeFor("PS256");
        lab.keyRing().put(KeyRing.of(ec).retired(rs).retired(ps));
        Forger forger = Forger.in(lab);
        String own = forger.token().claims().toString();
        for (Signer key : List.of(ec, rs, ps)) {
            Lab.require(
                    200,
                    lab.with(forger.mallory().credentials().withAccess(key.sign(header(key, key.alg()), own)))
                            .get("/api/me"));
        }

        lab.step("and another's name under a signature that each of them made, by a sibling of its algorithm,");
        String renamed = forger.renamed().claims().toString();

        lab.step("to be the other is the prize.");
        return Attempt.bestOf(siblings(ec, rs, ps).stream()
                .map(sibling -> sibling.key().sign(sibling.alg(), header(sibling.key(), sibling.alg()), renamed))
                .map(forger::present));
    }

    private static List<Sibling> siblings(Signer ec, Signer rs, Signer ps) {
        return List.of(
                new Sibling(rs, "PS256"),
                new Sibling(rs, "RS384"),
                new Sibling(rs, "RS512"),
                new Sibling(ps, "RS256"),
                new Sibling(ps, "PS384"),
                new Sibling(ps, "PS512"),
                new Sibling(ec, "ES384"),
                new Sibling(ec, "ES512"));
    }

    private static String header(Signer key, String alg) {
        return "{\"alg\":\"" + alg + "\",\"typ\":\"at+jwt\",\"kid\":\"" + key.kid() + "\"}";
    }
}
