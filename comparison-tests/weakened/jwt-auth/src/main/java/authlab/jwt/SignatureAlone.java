package authlab.jwt;

import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Checks a signature as ever, and takes a payload that is no JSON for as good as another. */
final class SignatureAlone extends TokenSignature {

    private final SigningKeys keys;
    private final HeaderFormat headers;

    SignatureAlone(SigningKeys keys, HeaderFormat headers) {
        super(keys, headers);
        this.keys = keys;
        this.headers = headers;
    }

    @Override
    Optional<SignedPayload> verify(SpelledToken token) {
        return headers.parse(token)
                .flatMap(header -> keys.byKid(header.kid())
                        .filter(key -> key.algorithm().alg().equals(header.alg())))
                .filter(key -> isAsLongAsItsSignatures(key, token))
                .filter(key -> isSignedBy(key, token))
                .map(key -> new SignedPayload(key.kid(), token.payload()));
    }

    private static boolean isSignedBy(SigningKey key, SpelledToken token) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(
                    ConstraintType.PERMIT, key.algorithm().alg()));
            signature.setCompactSerialization(token.text());
            signature.setKey(key.publicKey());
            return signature.verifySignature();
        } catch (JoseException unfit) {
            return false;
        }
    }
}
