package authlab.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/**
 * A proof of possession (RFC 9449 §4.2) before it is signed. A value: an attack takes a good one, changes one thing and has
 * it signed. {@link #toString()} tells nothing of it.
 */
public record ProofDraft(ObjectNode header, ObjectNode claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ProofDraft {
        header = header.deepCopy();
        claims = claims.deepCopy();
    }

    /** One that says nothing yet but of which key it is. */
    public static ProofDraft of(Signer key) {
        ObjectNode header = JSON.createObjectNode().put("typ", "dpop+jwt").put("alg", key.alg());
        header.set("jwk", read(key.publicJwk()));
        return new ProofDraft(header, JSON.createObjectNode());
    }

    /** The same, with a claim of that value. */
    public ProofDraft claim(String name, Object value) {
        ObjectNode changed = claims.deepCopy();
        changed.set(name, JSON.valueToTree(value));
        return new ProofDraft(header, changed);
    }

    public ProofDraft withoutClaim(String name) {
        ObjectNode changed = claims.deepCopy();
        changed.remove(name);
        return new ProofDraft(header, changed);
    }

    /** The same, with a member of the header of that value. */
    public ProofDraft header(String name, Object value) {
        ObjectNode changed = header.deepCopy();
        changed.set(name, JSON.valueToTree(value));
        return new ProofDraft(changed, claims);
    }

    /** The same, with another key in its header. */
    public ProofDraft jwk(String json) {
        ObjectNode changed = header.deepCopy();
        changed.set("jwk", read(json));
        return new ProofDraft(changed, claims);
    }

    public String signedBy(Signer key) {
        return key.sign(header.toString(), claims.toString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String toString() {
        return "ProofDraft[…]";
    }
}
