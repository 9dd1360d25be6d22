package authlab.jwt;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/**
 * The keys of one moment: the current one, which signs; the next, which verifiers shall know before it does; the
 * retired, whose tokens live on. It never changes: where keys do, a new ring takes the place of the old.
 */
final class KeyRing {

    private final SigningKey current;
    private final Map<String, SigningKey> byKid;
    private final String publicJwks;

    /** @throws IllegalStateException if two keys bear the same kid */
    KeyRing(SigningKey current, Collection<SigningKey> nextAndRetired) {
        this.current = current;
        this.byKid = Stream.concat(Stream.of(current), nextAndRetired.stream())
                .collect(Collectors.toUnmodifiableMap(SigningKey::kid, Function.identity()));
        this.publicJwks = new JsonWebKeySet(byKid.values().stream()
                        .sorted(Comparator.comparing(SigningKey::kid))
                        .map(KeyRing::publicJwk)
                        .toList())
                .toJson();
    }

    SigningKey current() {
        return current;
    }

    Optional<SigningKey> byKid(String kid) {
        return Optional.ofNullable(byKid.get(kid));
    }

    /** A JWK Set of the public keys, sorted by kid (RFC 7517 §5). */
    String publicJwks() {
        return publicJwks;
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
