package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.KEY_REMOVAL;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.OwnKeyRing;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.token.KeyRing;
import authlab.token.Signer;
import java.util.stream.Stream;

/**
 * The attacker has a key that the service has long put aside: on an old disk, in a backup.
 *
 * <p>A half-fix that does not help: letting another key sign, and leaving the old one in the ring for good.
 */
public final class ForgeRetiredKey implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("sign with a key that has left the key ring")
                .because("a key verifies only as long as it stands in the ring, which is read anew when it changes")
                .on(SESSION, notApplicable("an opaque id is not signed, so there is no key to find"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(KEY_REMOVAL)
                .in(Tuning.OWN_KEYS)
                .standards("ASVS V11.2.2", "ASVS V13.3.4", "RFC 8725 §3.8", "CWE-324", "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer whose token was signed by a key that is retired since: she notices nothing,");
        OwnKeyRing keys = lab.keyRing();
        Signer old = Signer.madeFor("ES256");
        keys.put(KeyRing.of(old));
        Forger forger = Forger.in(lab);
        Signer current = Signer.madeFor("ES256");
        keys.put(KeyRing.of(current).retired(old.withoutPrivatePart()));
        Lab.require(200, forger.mallory().get("/api/me"));

        lab.step("until it is taken out of the ring; but she has a copy of it.");
        keys.put(KeyRing.of(current));

        lab.step("To use her token on, or to be another by the old key, is the prize.");
        Actor before = forger.mallory();
        String forged = old.sign(
                forger.token().headerJson().toString(),
                forger.renamed().claims().toString());
        return Attempt.bestOf(Stream.of(
                Attempt.of(before.get("/api/me"), "a token of a removed key is believed"), forger.present(forged)));
    }
}
