package authlab.scenario;

import authlab.client.Answer;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** Answers that nobody sent. */
public final class Answers {

    private Answers() {}

    /** Without a body. */
    public static Answer of(int status) {
        return answer(status, Map.of(), "");
    }

    /** With a problem of the contract. */
    public static Answer problem(int status, String type) {
        return answer(
                status,
                Map.of("Content-Type", List.of("application/problem+json")),
                "{\"type\":\"https://authlab.example/problems/" + type + "\"}");
    }

    /** With that body and those cookies. */
    public static Answer ok(String json, String... setCookies) {
        return answer(
                200, Map.of("Content-Type", List.of("application/json"), "Set-Cookie", List.of(setCookies)), json);
    }

    private static Answer answer(int status, Map<String, List<String>> headers, String text) {
        return new Answer(Version.HTTP_1_1, status, HttpHeaders.of(headers, (name, value) -> true), text);
    }
}
