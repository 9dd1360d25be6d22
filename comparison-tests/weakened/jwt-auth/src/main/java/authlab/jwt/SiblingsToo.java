package authlab.jwt;

import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Lets the header choose among all algorithms that can be done with a key of that kind. */
final class SiblingsToo extends TokenSignature {

    private static final AlgorithmConstraints ASYMMETRIC = new AlgorithmConstraints(
            ConstraintType.PERMIT, "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA");

    private final SigningKeys keys;
    private final HeaderFormat headers;

    SiblingsToo(SigningKeys keys, HeaderFormat headers) {
        super(keys, headers);
        this.keys = keys;
        this.headers = headers;
    }

    @Override
    Optional<SignedPayload> verify(SpelledToken token) {
        return headers.parse(token)
                .flatMap(header -> keys.byKid(header.kid()))
                .filter(key -> isSignedBy(key.publicKey(), token))
                .map(key -> new SignedPayload(key.kid(), token.payload()));
    }

    private static boolean isSignedBy(PublicKey key, SpelledToken token) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ASYMMETRIC);
            signature.setCompactSerialization(token.text());
            signature.setKey(key);
            return signature.verifySignature();
        } catch (JoseException unfit) {
            return false;
        }
    }
}
