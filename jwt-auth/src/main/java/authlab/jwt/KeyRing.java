package authlab.jwt;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/**
 * The keys of one moment: the current one, which is meant to sign; the next, which verifiers shall know before it does;
 * the retired, whose tokens live on. It never changes: where keys do, a new ring takes the place of the old.
 */
final class KeyRing {

    /** Current, next, retired. */
    private final List<KeyEntry> entries;

    private final Map<String, SigningKey> byKid;

    /** @throws IllegalStateException if two keys bear the same kid */
    KeyRing(Collection<KeyEntry> entries) {
        this.entries =
                entries.stream().sorted(Comparator.comparing(KeyEntry::status)).toList();
        this.byKid = entries.stream()
                .map(KeyEntry::key)
                .collect(Collectors.toUnmodifiableMap(SigningKey::kid, Function.identity()));
    }

    Set<String> kids() {
        return byKid.keySet();
    }

    Optional<SigningKey> byKid(String kid) {
        return Optional.ofNullable(byKid.get(kid));
    }

    /**
     * The key that signs now: the current one, unless it is withdrawn or so new that a verifier may not have heard of it
     * while there is another that all know. So no step of a rotation can come too early.
     *
     * @return empty if every key is withdrawn or lacks its private part
     */
    Optional<SigningKey> signer(KeyStandings standings) {
        return signerWithout("", standings);
    }

    /** The key that would sign if that one were withdrawn. */
    Optional<SigningKey> signerWithout(String kid, KeyStandings standings) {
        return entries.stream()
                .map(KeyEntry::key)
                .filter(key -> key.privateKey().isPresent() && !standings.isWithdrawn(key))
                .filter(key -> !key.kid().equals(kid))
                .min(standings.knownBest());
    }

    /** A JWK Set of the public keys that are not withdrawn, sorted by kid (RFC 7517 §5). */
    String publicJwks(KeyStandings standings) {
        return new JsonWebKeySet(byKid.values().stream()
                        .filter(key -> !standings.isWithdrawn(key))
                        .sorted(Comparator.comparing(SigningKey::kid))
                        .map(KeyRing::publicJwk)
                        .toList())
                .toJson();
    }

    /** A kid that means another key here than there: verifiers who have kept the one would refuse the other. */
    Optional<String> kidOfAnotherKeyThanIn(KeyRing other) {
        return byKid.values().stream()
                .filter(key -> other.byKid(key.kid()).filter(key::isOther).isPresent())
                .map(SigningKey::kid)
                .findFirst();
    }

    /** {@code k1 current, k2 next}: what may be told of it. */
    @Override
    public String toString() {
        return entries.stream().map(KeyEntry::toString).collect(Collectors.joining(", "));
    }

    /** Made from the public key alone, so that no member of the private one can slip through. */
    private static PublicJsonWebKey publicJwk(SigningKey key) {
        try {
            PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key.publicKey());
            jwk.setKeyId(key.kid());
            jwk.setAlgorithm(key.algorithm().alg());
            jwk.setUse(Use.SIGNATURE);
            return jwk;
        } catch (JoseException unknownKeyType) {
            throw new IllegalStateException("a key that no algorithm takes: " + key, unknownKeyType);
        }
    }
}
