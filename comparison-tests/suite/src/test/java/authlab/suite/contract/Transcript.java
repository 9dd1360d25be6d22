package authlab.suite.contract;

import authlab.client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a service said, step by step, without that in which carriers may differ. */
final class Transcript {

    /** Those that name or carry the credential, and those that tell of the connection. */
    private static final Set<String> OWN_HEADERS =
            Set.of("set-cookie", "content-length", "date", "connection", "transfer-encoding", ":status");

    private static final List<String> OWN_PROPERTIES =
            List.of("csrfToken", "accessToken", "tokenType", "expiresIn", "refreshToken");

    private final List<String> lines = new ArrayList<>();

    Transcript add(String step, Answer answer) {
        lines.add(step + ": " + answer.status() + " " + headers(answer) + " " + body(answer));
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> kept = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (!OWN_HEADERS.contains(lowerCase)) {
                kept.put(
                        lowerCase,
                        values.stream().map(Transcript::withoutScheme).toList());
            }
        });
        return kept;
    }

    private static String withoutScheme(String header) {
        return header.replaceFirst("^(Cookie|Bearer) realm=", "… realm=").replace(", error=\"invalid_token\"", "");
    }

    private static String body(Answer answer) {
        if (answer.text().isEmpty()) {
            return "";
        }
        return answer.problemType().isPresent()
                ? answer.text()
                : shapeOf(answer.json()).toString();
    }

    /** The same structure with the kind of each value in its place; the order of properties is told as well. */
    private static JsonNode shapeOf(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode shape = JsonNodeFactory.instance.objectNode();
            object.properties().stream()
                    .filter(property -> !OWN_PROPERTIES.contains(property.getKey()))
                    .forEach(property -> shape.set(property.getKey(), shapeOf(property.getValue())));
            return shape;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode shape = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> shape.add(shapeOf(element)));
            return shape;
        }
        return JsonNodeFactory.instance.textNode(value.getNodeType().name());
    }
}
