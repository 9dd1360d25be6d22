package authlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Request;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AbridgedTest {

    private static final String SECRET = "eyJhbGciOiJSUzI1NiJ9.abcdefghijklmnopqrstuvwxyz0123456789";

    /** What may be seen of it. */
    private static final int SHOWN_MAX = 6;

    static Stream<Request> requests_with_the_secret_in_every_place() {
        Request get = Request.get("/api/me");
        return Stream.of(
                get.header("Authorization", "Bearer " + SECRET),
                get.header("authorization", "bearer  " + SECRET),
                get.header("Authorization", "Bearer\t" + SECRET),
                get.header("Authorization", SECRET),
                get.header("Authorization", SECRET + " " + SECRET),
                get.header("Cookie", "__Host-session=" + SECRET),
                get.header("Cookie", "a=" + SECRET + "; __Host-session=" + SECRET),
                get.header("Cookie", "a=" + SECRET + ";b=" + SECRET),
                get.header("Cookie", SECRET),
                get.header("Cookie", SECRET + "; a=b"),
                get.header("Cookie", "=" + SECRET),
                get.header("X-CSRF-Token", SECRET),
                get.header("X-Secret", SECRET),
                Request.get("/api/me?access_token=" + SECRET),
                Request.get("/api/me?a=b&access_token=" + SECRET + "&c=d"),
                Request.get("/api/me?" + SECRET),
                Request.post("/auth/refresh").json(Map.of("refreshToken", SECRET)),
                Request.post("/auth/login").json(Map.of("username", "alice", "password", SECRET)),
                Request.post("/auth/refresh").body("text/plain", SECRET));
    }

    @ParameterizedTest
    @MethodSource("requests_with_the_secret_in_every_place")
    void a_request_gives_away_no_more_than_the_end_of_a_secret(Request request) {
        assertThatNoMoreThanItsEndIsIn(Abridged.request(request));
    }

    @Test
    void an_answer_gives_away_no_more_than_the_end_of_a_secret() {
        String body = "{\"sessionId\":\"42\",\"csrfToken\":\"" + SECRET + "\",\"accessToken\":\"" + SECRET
                + "\",\"refreshToken\":\"" + SECRET + "\"}";

        assertThatNoMoreThanItsEndIsIn(
                Abridged.answer(Answers.ok(body, "__Host-session=" + SECRET + "; Secure; HttpOnly; Path=/")));
    }

    @Test
    void an_answer_that_is_no_json_is_not_shown() {
        assertThatNoMoreThanItsEndIsIn(Abridged.answer(Answers.ok(SECRET)));
    }

    @Test
    void two_credentials_can_be_told_apart() {
        Request request = Request.get("/api/me").header("Authorization", "Bearer " + SECRET);

        assertThat(Abridged.request(request)).isEqualTo("GET /api/me  Authorization: Bearer …456789");
    }

    @Test
    void a_refusal_is_told_by_status_and_type() {
        assertThat(Abridged.answer(Answers.problem(401, "unauthenticated"))).isEqualTo("401 unauthenticated");
    }

    @Test
    void a_cookie_that_is_cleared_is_seen_to_be() {
        assertThat(Abridged.answer(Answers.ok("{}", "__Host-session=; Max-Age=0; Path=/")))
                .isEqualTo("200 {}  Set-Cookie: __Host-session=");
    }

    @Test
    void a_long_body_is_cut() {
        Request request = Request.post("/api/transfers").json(Map.of("memo", "x".repeat(10_000)));

        assertThat(Abridged.request(request)).hasSizeLessThan(250).endsWith("…");
    }

    private static void assertThatNoMoreThanItsEndIsIn(String text) {
        int tooMuch = SHOWN_MAX + 1;
        assertThat(IntStream.rangeClosed(0, SECRET.length() - tooMuch)
                        .mapToObj(start -> SECRET.substring(start, start + tooMuch)))
                .as(text)
                .noneMatch(text::contains);
    }
}
