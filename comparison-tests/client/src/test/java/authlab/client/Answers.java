package authlab.client;

import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** Answers as tests want them. */
final class Answers {

    private Answers() {}

    static Answer json(int status, String body) {
        return answer(status, Map.of("Content-Type", List.of("application/json")), body);
    }

    static Answer problem(int status, String type) {
        return answer(
                status,
                Map.of("Content-Type", List.of("application/problem+json")),
                "{\"type\":\"https://authlab.example/problems/" + type + "\"}");
    }

    static Answer setting(String... cookies) {
        return answer(200, Map.of("Set-Cookie", List.of(cookies)), "");
    }

    static Answer answer(int status, Map<String, List<String>> headers, String body) {
        return new Answer(Version.HTTP_1_1, status, HttpHeaders.of(headers, (name, value) -> true), body);
    }
}
