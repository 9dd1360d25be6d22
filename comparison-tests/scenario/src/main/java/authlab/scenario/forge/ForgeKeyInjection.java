package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.KEYS_FROM_CONFIGURATION;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Rewritten;
import authlab.token.Signer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/**
 * The attacker signs with a key of her own, and her token tells where to find it.
 *
 * <p>A half-fix that does not help: fetching keys only from addresses that begin like ours. Half of the harm is that a
 * stranger makes the service open a connection.
 */
public final class ForgeKeyInjection implements Scenario {

    /** A member of the header and its value, in JSON. */
    private record Member(String name, String json) {}

    @Override
    public Facts facts() {
        return Facts.of("sign with a key that the token brings along, or says where to fetch")
                .because("keys come from the key ring, and a header that says more than which one is refused")
                .on(SESSION, notApplicable("an opaque id is not signed, so it can bring no key"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(KEYS_FROM_CONFIGURATION)
                .standards(
                        "ASVS V9.1.3",
                        "RFC 8725 §2.9",
                        "RFC 8725 §3.10",
                        "WSTG-SESS-10",
                        "CWE-347",
                        "CWE-918",
                        "OWASP A02:2021",
                        "OWASP A10:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who signs another's name with a key of her own,");
        Forger forger = Forger.in(lab);
        Signer stranger = Signer.stranger();
        String jwk = stranger.key().toJson(OutputControlLevel.PUBLIC_ONLY);
        String x5c = Base64.getEncoder().encodeToString(SelfSigned.by(stranger));
        String pem = "-----BEGIN CERTIFICATE-----\n" + x5c + "\n-----END CERTIFICATE-----\n";
        try (Bait bait = Bait.of("{\"keys\":[" + jwk + "]}", pem)) {
            lab.step("which her token brings along, points to, or passes off as one of the service's own:");
            List<Attempt> attempts = new ArrayList<>();
            for (Member member : members(jwk, x5c, bait)) {
                ObjectNode header = forger.token().headerJson();
                String claims = forger.renamed().claims().toString();
                String injected = Rewritten.with(header, member.name(), member.json());
                attempts.add(forger.present(stranger.sign(injected, claims)));
            }

            lab.step("to be the other is the prize, or that the service comes to fetch the key.");
            return bait.isCalled()
                    ? Attempt.succeeded("the service fetched a key from where the token said")
                    : Attempt.bestOf(attempts);
        }
    }

    private static List<Member> members(String jwk, String x5c, Bait bait) {
        return List.of(
                new Member("jwk", jwk),
                new Member("jku", quoted(bait.address("/jwks.json"))),
                new Member("x5u", quoted(bait.address("/x.pem"))),
                new Member("x5c", "[" + quoted(x5c) + "]"),
                new Member("kid", quoted(bait.address("/jwks.json"))),
                new Member("kid", quoted("../../../../../../dev/null")),
                new Member("kid", quoted("x' union select 'AA==")),
                new Member("kid", quoted("")),
                new Member("alg", quoted("ES256")));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
