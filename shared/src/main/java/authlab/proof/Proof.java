package authlab.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * What a proof says (RFC 9449 §4.2), before anything of it is believed. A member that is not there, or of another JSON
 * type, is empty.
 *
 * @param key the one in its header, private part and all if its sender is so careless
 * @param text the whole, as it came
 */
record Proof(ObjectNode header, ObjectNode claims, PublicJsonWebKey key, KeyThumbprint thumbprint, String text) {

    /** The end of the year 9999, the last that RFC 3339 can spell. */
    private static final long SECONDS_MAX = 253_402_300_799L;

    Optional<String> type() {
        return text(header, "typ");
    }

    Optional<String> algorithm() {
        return text(header, "alg");
    }

    Optional<String> id() {
        return text(claims, "jti");
    }

    Optional<String> method() {
        return text(claims, "htm");
    }

    Optional<String> target() {
        return text(claims, "htu");
    }

    /** When it was made, by its maker's clock. */
    Optional<Instant> issuedAt() {
        JsonNode value = claims.path("iat");
        boolean isTime = value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= SECONDS_MAX;
        return isTime ? Optional.of(Instant.ofEpochSecond(value.longValue())) : Optional.empty();
    }

    Optional<String> nonce() {
        return text(claims, "nonce");
    }

    /** Of the credential that it was made for. */
    Optional<String> credentialDigest() {
        return text(claims, "ath");
    }

    private static Optional<String> text(ObjectNode json, String member) {
        JsonNode value = json.path(member);
        return value.isTextual() && !value.textValue().isEmpty() ? Optional.of(value.textValue()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Proof[of " + thumbprint.spelled() + "]";
    }
}
