package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.ACCESS_TOKEN_WANTED;
import static authlab.scenario.Defence.ALGORITHM_OF_THE_KEY;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Attempt.Succeeded;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.forge.KeyVectors.KeyVector;
import authlab.token.Rewritten;
import authlab.token.Signer;
import java.util.stream.Stream;

/**
 * The attacker works through a list: every way in which some library, some time, took a signature for right or a key for
 * good. Each has an id; {@code -Dvectors=FILE} plays a file of Wycheproof's in its place.
 *
 * <p>A half-fix that does not help: a library that has passed such a list. It was asked about signatures, not about what
 * it was told to do with them.
 */
public final class ForgeVectors implements Scenario {

    /** More than there are. The build, for which each would be up to a second of waiting, plays the first few. */
    private static final int RINGS_MAX = 150;

    @Override
    public Facts facts() {
        return Facts.of("work through every fault of a signature or a key that a library was ever caught with")
                .because("a signature is checked by its key's own algorithm, over the bytes that came, and no ring is"
                        + " taken with a key in it that is weak, unfit or not what it says")
                .on(SESSION, notApplicable("an opaque id is not signed, so there is no signature to spoil"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(ALGORITHM_OF_THE_KEY)
                .bitesWithout(JWT_BEARER, ACCESS_TOKEN_WANTED)
                .in(Tuning.OWN_KEYS)
                .standards(
                        "CVE-2006-4339",
                        "CVE-2017-15361",
                        "ASVS V9.1.1",
                        "ASVS V9.1.2",
                        "ASVS V11.2.1",
                        "ASVS V11.2.3",
                        "ASVS V11.2.5",
                        "ASVS V11.4.3",
                        "ASVS V11.6.1",
                        "RFC 8725 §3.2",
                        "RFC 8725 §3.3",
                        "RFC 8725 §3.4",
                        "CWE-347",
                        "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a service that has a key for each of its algorithms, and believes what is rightly signed,");
        VectorKeys keys = VectorKeys.made();
        lab.keyRing().put(keys.ring());
        Forger forger = Forger.in(lab);
        String own = forger.token().claims().toString();
        for (Signer key : keys.all()) {
            String token = key.sign(SignatureVectors.header(key, key.alg()), own);
            Lab.require(
                    200,
                    lab.with(forger.mallory().credentials().withAccess(token)).get("/api/me"));
        }

        lab.step("when another's name under an almost right signature, one after the other, passes for hers,");
        lab.step("or a rightly signed text that is no token, or the token of a key that no ring should take,");
        lab.step("that is the prize.");
        String renamed = forger.renamed().claims().toString();
        Stream<Attempt> attempts = Stream.of(
                        texts(keys, forger), signatures(keys, renamed, forger), rings(keys, renamed, forger))
                .flatMap(part -> part);
        return Attempt.bestOf(attempts);
    }

    /** Rightly signed, and no access tokens: as the files have them, and as a service for something else might sign. */
    private static Stream<Attempt> texts(VectorKeys keys, Forger forger) {
        String another = Rewritten.without(forger.token().claims(), "sid");
        return keys.all().stream()
                .flatMap(key ->
                        Stream.of("foo", another).map(text -> key.sign(SignatureVectors.header(key, key.alg()), text)))
                .map(forger::presentAnyOf);
    }

    private static Stream<Attempt> signatures(VectorKeys keys, String claims, Forger forger) {
        return SignatureVectors.of(keys, claims).stream().map(vector -> named(vector, forger.present(vector.token())));
    }

    /** The ring is the same for both carriers, and takes its time to be refused: one of them is enough. */
    private static Stream<Attempt> rings(VectorKeys keys, String claims, Forger forger) {
        return forger.lab().carrier() == JWT_BEARER
                ? KeyVectors.of(keys, claims).stream()
                        .limit(forger.lab().some(RINGS_MAX))
                        .map(vector -> offered(vector, forger))
                : Stream.empty();
    }

    private static Attempt offered(KeyVector vector, Forger forger) {
        return forger.lab().keyRing().offer(vector.ring())
                ? Attempt.succeeded("a ring is taken with " + vector)
                : named(vector, forger.present(vector.token()));
    }

    private static Attempt named(Object vector, Attempt attempt) {
        return attempt instanceof Succeeded succeeded
                ? Attempt.succeeded(succeeded.prize() + " by " + vector)
                : attempt;
    }
}
