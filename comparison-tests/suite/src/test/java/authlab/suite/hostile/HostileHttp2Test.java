package authlab.suite.hostile;

import static authlab.suite.hostile.Verdicts.assertIgnoredOrRefused;
import static authlab.suite.hostile.Verdicts.assertRefused;
import static authlab.suite.hostile.Verdicts.assertUnharmed;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.NoAnswer;
import authlab.client.Request;
import authlab.client.Service;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.net.http.HttpClient.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Over HTTP/2, as far as the JDK's client lets hostile bytes pass. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileHttp2Test {

    private static final int FRAME_BYTES_MAX = 16 * 1024;

    @EachCarrier
    void it_is_http_2_that_is_spoken(Scene scene) {
        Actor actor = scene.loggedIn().at(scene.service().over(Version.HTTP_2));

        Answer answer = actor.get("/api/me");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
    }

    @EachCarrier
    void as_a_credential_they_are_refused(Scene scene) {
        Service service = scene.service().over(Version.HTTP_2);
        Actor actor = scene.loggedIn().at(service);

        sendable().forEach((what, value) -> {
            Actor attacker = service.holding(actor.credentials().withAccess(value));
            answered(value, () -> attacker.get("/api/me")).ifPresent(answer -> assertRefused(what, answer));
            answered(value, () -> attacker.delete("/auth/sessions")).ifPresent(answer -> assertRefused(what, answer));
        });

        assertUnharmed(scene, actor);
    }

    @EachCarrier
    void as_any_other_header_they_do_no_harm(Scene scene) {
        Actor actor = scene.loggedIn().at(scene.service().over(Version.HTTP_2));

        for (String header : List.of("X-CSRF-Token", "Origin", "User-Agent", "Accept", "Cookie2", "X-Anything")) {
            sendable()
                    .forEach((what, value) -> answered(
                                    value,
                                    () -> actor.send(Request.get("/api/me").header(header, value)))
                            .ifPresent(answer -> assertIgnoredOrRefused(header + ": " + what, answer)));
        }

        assertUnharmed(scene, actor);
    }

    @EachCarrier
    void in_a_path_or_a_query_they_are_refused(Scene scene) {
        Actor actor = scene.loggedIn().at(scene.service().over(Version.HTTP_2));

        for (String escaped : List.of(
                "%00", "%C3%28", "%ED%A0%80", "%FF", "%0d%0aX:y", "..%2f..", "%2e%2e/x", ";x", "x".repeat(9000))) {
            assertRefused(escaped, actor.delete("/auth/sessions/" + escaped));
            assertRefused(escaped, actor.get("/api/" + escaped));
            assertRefused(escaped, actor.delete("/auth/sessions?keepCurrent=" + escaped));
        }

        assertUnharmed(scene, actor);
    }

    @EachCarrier
    void a_cookie_in_pieces_is_the_same_cookie(Scene scene) {
        if (!scene.carrier().usesCookies()) {
            return;
        }
        Service service = scene.service().over(Version.HTTP_2);
        Actor actor = scene.loggedIn();
        String cookie = scene.carrier().accessCookie().orElseThrow() + "="
                + actor.credentials().access().orElseThrow();

        assertThat(service.send(Request.get("/api/me").header("Cookie", "a=b").header("Cookie", cookie))
                        .status())
                .isEqualTo(200);
        assertThat(service.send(Request.get("/api/me").header("Cookie", cookie).header("Cookie", cookie))
                        .status())
                .isEqualTo(400);
    }

    /** Headers that do not fit in one frame may end the connection without a word. */
    private static Optional<Answer> answered(String value, Supplier<Answer> exchange) {
        try {
            return Optional.of(exchange.get());
        } catch (NoAnswer closed) {
            assertThat(value.length()).as(closed.getMessage()).isGreaterThan(FRAME_BYTES_MAX);
            return Optional.empty();
        }
    }

    /** Control characters never leave the JDK's client, nor do line ends. */
    private static Map<String, String> sendable() {
        return HostileText.values().entrySet().stream()
                .filter(entry -> entry.getValue().chars().allMatch(character -> character >= ' ' && character != 0x7f))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
