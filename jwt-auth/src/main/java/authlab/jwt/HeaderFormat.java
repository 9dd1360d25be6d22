package authlab.jwt;

import authlab.jose.Base64Url;
import authlab.jose.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The header of an access token: {@code alg}, {@code typ} and {@code kid}, all three and nothing besides.
 *
 * <p>So {@code jwk}, {@code jku} and {@code x5u} bring no key of their own, {@code crit}, {@code b64} and {@code zip}
 * change no meaning (RFC 8725 §3.10), and a token made for another purpose is none of ours. The library would ignore
 * all of these.
 */
@ApplicationScoped
class HeaderFormat {

    /** As RFC 9068 §2.1 wants it written; {@code application/at+jwt} is the same type and another spelling. */
    static final String TYPE = "at+jwt";

    HeaderFormat() {}

    /** Empty if this is the header of no access token. */
    Optional<TokenHeader> parse(SpelledToken token) {
        return JsonText.objectIn(Base64Url.decode(token.header()))
                .filter(HeaderFormat::hasThreeTextsOnly)
                .map(json -> new TokenHeader(
                        json.get("alg").textValue(),
                        json.get("typ").textValue(),
                        json.get("kid").textValue()))
                .filter(this::isOfAccessToken);
    }

    /** Keeps apart tokens of one key and different purposes (RFC 8725 §3.11). */
    boolean isOfAccessToken(TokenHeader header) {
        return header.typ().equals(TYPE);
    }

    private static boolean hasThreeTextsOnly(ObjectNode json) {
        return json.size() == 3 && isText(json, "alg") && isText(json, "typ") && isText(json, "kid");
    }

    private static boolean isText(ObjectNode json, String member) {
        JsonNode value = json.get(member);
        return value != null && value.isTextual();
    }
}
