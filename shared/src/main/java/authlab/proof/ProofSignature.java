package authlab.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Whether a proof was signed by the key that it brings, with jose4j. Whose key that is, is another question. */
@ApplicationScoped
class ProofSignature {

    /** Signed with a private key that its owner alone has; both are short and quickly verified (RFC 7518, RFC 8037). */
    private static final Set<String> ALGORITHMS = Set.of("ES256", "EdDSA");

    ProofSignature() {}

    /** As the challenge tells it. */
    static String algorithmsSpelled() {
        return ALGORITHMS.stream()
                .sorted()
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    /** Never one that has a shared secret, and never none. */
    boolean isByAcceptedAlgorithm(Proof proof) {
        return proof.algorithm().filter(ALGORITHMS::contains).isPresent();
    }

    /** Never blocks; some hundred microseconds of an event loop. */
    boolean isRight(Proof proof) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new)));
        try {
            signature.setCompactSerialization(proof.text());
            signature.setKey(proof.key().getPublicKey());
            return signature.verifySignature();
        } catch (JoseException unfit) {
            return false;
        }
    }
}
