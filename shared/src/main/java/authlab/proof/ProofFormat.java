package authlab.proof;

import authlab.jose.Base64Url;
import authlab.jose.JsonText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * How a proof is spelled: a JWT in three parts of canonical base64url, whose header and claims are one JSON object each
 * without a member twice, and whose header holds a key.
 */
@ApplicationScoped
class ProofFormat {

    /** Room for any key and any nonce; whoever sends more wants something else. */
    private static final int LENGTH_MAX = 4 * 1024;

    private static final int PARTS = 3;

    ProofFormat() {}

    /** Empty if this is no such thing. Never blocks. */
    Optional<Proof> parse(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        for (String part : parts) {
            if (!Base64Url.isCanonical(part)) {
                return Optional.empty();
            }
        }
        Optional<ObjectNode> header = objectIn(Base64Url.decode(parts[0]));
        Optional<ObjectNode> claims = objectIn(Base64Url.decode(parts[1]));
        return header.isPresent() && claims.isPresent() ? withKey(header.get(), claims.get(), text) : Optional.empty();
    }

    /** Of two members of one name somebody else may read the other. */
    Optional<ObjectNode> objectIn(byte[] utf8) {
        return JsonText.objectIn(utf8);
    }

    private static Optional<Proof> withKey(ObjectNode header, ObjectNode claims, String text) {
        if (!(header.path("jwk") instanceof ObjectNode jwk)) {
            return Optional.empty();
        }
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(JsonText.asMap(jwk));
            KeyThumbprint thumbprint = new KeyThumbprint(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return Optional.of(new Proof(header, claims, key, thumbprint, text));
        } catch (JoseException | RuntimeException noKey) {
            // A member of another type, a curve that there is not: the library throws whatever it stumbles over.
            return Optional.empty();
        }
    }
}
