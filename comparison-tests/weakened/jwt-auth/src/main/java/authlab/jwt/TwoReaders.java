package authlab.jwt;

import authlab.jose.JsonText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Verifies whatever form a token has, JSON among them, and then reads the claims between the first two dots of the text:
 * two readers of one text, who need not see the same (CVE-2022-39227).
 */
final class TwoReaders extends TokenSignature {

    private final TokenFormat compact = new TokenFormat();

    TwoReaders(SigningKeys keys, HeaderFormat headers) {
        super(keys, headers);
    }

    @Override
    Optional<SignedPayload> verify(SpelledToken token) {
        return JsonText.objectIn(token.text().getBytes(StandardCharsets.UTF_8))
                .flatMap(json -> compact.parse(inCompactForm(json)))
                .or(() -> compact.parse(token.text()))
                .flatMap(super::verify)
                .map(verified -> new SignedPayload(verified.kid(), token.payload()));
    }

    private static String inCompactForm(ObjectNode json) {
        return json.path("protected").asText() + "." + json.path("payload").asText() + "."
                + json.path("signature").asText();
    }
}
