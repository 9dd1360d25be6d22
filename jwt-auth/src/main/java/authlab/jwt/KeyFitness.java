package authlab.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.jose4j.jwk.Use;

/**
 * Whether a key may stand in the ring: made for signing, of the kind and strength that its algorithm takes. One that is
 * not would sign and verify like any other, and be found out by an attacker alone.
 */
@ApplicationScoped
class KeyFitness {

    KeyFitness() {}

    /** What is wrong with what it is for, to go on from "its key number 2 …"; empty if nothing is. */
    Optional<String> faultInPurpose(ObjectNode jwk) {
        if (!jwk.path("use").equals(jwk.textNode(Use.SIGNATURE))) {
            return Optional.of("needs the \"use\" sig");
        }
        if (jwk.has("key_ops") && !isForSignatures(jwk.path("key_ops"))) {
            return Optional.of("needs sign or verify among its \"key_ops\", if it has any");
        }
        return Optional.empty();
    }

    /** What is wrong with its kind or strength, likewise. */
    Optional<String> faultInStrength(SigningKey key) {
        if (!key.algorithm().takes(key.publicKey())) {
            return Optional.of("is no key for " + key.algorithm().alg() + ", which takes "
                    + key.algorithm().keyWanted());
        }
        if (key.publicKey() instanceof RSAPublicKey rsa && RocaFingerprint.isOn(rsa.getModulus())) {
            return Optional.of("was made by a library whose RSA keys can be factored (CVE-2017-15361)");
        }
        return Optional.empty();
    }

    private static boolean isForSignatures(JsonNode operations) {
        for (JsonNode operation : operations) {
            if (operation.asText().equals("sign") || operation.asText().equals("verify")) {
                return true;
            }
        }
        return false;
    }
}
