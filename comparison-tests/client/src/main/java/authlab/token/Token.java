package authlab.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

/**
 * A token in its three parts, each as it travels. {@link #toString()} tells none of them.
 */
public record Token(String header, String payload, String signature) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Token parse(String text) {
        List<String> parts = List.of(text.split("\\.", -1));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("a token has three parts, not " + parts.size());
        }
        return new Token(parts.get(0), parts.get(1), parts.get(2));
    }

    public ObjectNode headerJson() {
        return json(header);
    }

    public ObjectNode claims() {
        return json(payload);
    }

    public byte[] signatureBytes() {
        return Base64.getUrlDecoder().decode(signature);
    }

    public Token withPayload(String json) {
        return new Token(header, base64Url(json.getBytes(UTF_8)), signature);
    }

    public Token withHeader(String json) {
        return new Token(base64Url(json.getBytes(UTF_8)), payload, signature);
    }

    public Token withSignature(byte[] bytes) {
        return new Token(header, payload, base64Url(bytes));
    }

    public String text() {
        return header + "." + payload + "." + signature;
    }

    public static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ObjectNode json(String part) {
        try {
            JsonNode json = JSON.readTree(new String(Base64.getUrlDecoder().decode(part), UTF_8));
            return (ObjectNode) json;
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("a part of a token is a JSON object", malformed);
        }
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
