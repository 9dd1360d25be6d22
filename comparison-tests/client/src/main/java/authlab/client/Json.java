package authlab.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** JSON as strictly as the contract writes it: one value, no property twice, nothing after it. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> SECRETS =
            Set.of("accessToken", "refreshToken", "csrfToken", "password", "currentPassword", "newPassword");

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not expressible as JSON: " + value.getClass(), unwritable);
        }
    }

    /** Empty if the text is not exactly one value. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** The same value with every credential in it replaced by an ellipsis. */
    static JsonNode masked(JsonNode value) {
        JsonNode copy = value.deepCopy();
        SECRETS.forEach(secret -> copy.findParents(secret).forEach(parent -> ((ObjectNode) parent).put(secret, "…")));
        return copy;
    }
}
