package authlab.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * What a service answered. {@link #toString()} shows status and JSON without the credentials, fit for a failure message.
 *
 * @param version what was really spoken, which may be less than was asked for
 * @param headers names in any case; the values of a repeated name in their order
 * @param text the body as UTF-8; empty if there was none
 */
public record Answer(HttpClient.Version version, int status, HttpHeaders headers, String text) {

    private static final String PROBLEMS = "https://authlab.example/problems/";

    /** The first header of that name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /**
     * The body.
     *
     * @throws IllegalStateException if it is not exactly one JSON value, or repeats a property
     */
    public JsonNode json() {
        return Json.read(text).orElseThrow(() -> new IllegalStateException("no JSON in " + this));
    }

    /** A property of the JSON body as text; empty if there is no such property, or no JSON. */
    public Optional<String> property(String name) {
        return Json.read(text)
                .map(json -> json.get(name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText);
    }

    /**
     * The last part of the problem's type, such as {@code csrf}; empty if this is no problem (RFC 9457) of the contract.
     */
    public Optional<String> problemType() {
        boolean isProblem = header("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        return isProblem
                ? property("type")
                        .filter(type -> type.startsWith(PROBLEMS))
                        .map(type -> type.substring(PROBLEMS.length()))
                : Optional.empty();
    }

    /** In the order in which they came, a repeated name included. */
    public List<SetCookie> setCookies() {
        return headers.allValues("Set-Cookie").stream().map(SetCookie::parse).toList();
    }

    @Override
    public String toString() {
        String body = Json.read(text)
                .map(json -> Json.masked(json).toString())
                .orElse(text.isEmpty() ? "" : text.length() + " characters that are no JSON");
        return (status + " " + body).strip();
    }
}
