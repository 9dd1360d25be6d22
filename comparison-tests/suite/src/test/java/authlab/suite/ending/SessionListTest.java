package authlab.suite.ending;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sessions;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionListTest {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z";

    @EachCarrier
    void it_shows_the_callers_live_logins_newest_first(Scene scene) {
        Person person = scene.member();
        Actor first = scene.loggedIn(person);
        Actor second = scene.loggedIn(person);
        Actor third = scene.loggedIn(person);
        scene.loggedIn();
        second.logout();

        List<JsonNode> sessions = Sessions.seenBy(third);

        assertThat(sessions)
                .extracting(session -> session.path("id").asText())
                .containsExactly(third.sessionId(), first.sessionId());
        assertThat(sessions)
                .extracting(session -> session.path("current").asBoolean())
                .containsExactly(true, false);
    }

    @EachCarrier
    void each_tells_since_when_until_when_and_from_where(Scene scene) {
        Actor actor = scene.loggedIn(scene.member());

        JsonNode session = Sessions.seenBy(actor).get(0);

        assertThat(namesIn(session))
                .containsExactlyInAnyOrder(
                        "id", "current", "createdAt", "lastSeenAt", "expiresAt", "ipAddress", "userAgent");
        assertThat(session.path("ipAddress").asText()).isEqualTo("127.0.0.1");
        assertThat(session.path("userAgent").asText()).startsWith("Java-http-client");
        assertThat(session.path("current").isBoolean()).isTrue();
        Instant created = time(session, "createdAt");
        Instant lastSeen = time(session, "lastSeenAt");
        assertThat(lastSeen).isAfterOrEqualTo(created);
        assertThat(time(session, "expiresAt")).isEqualTo(lastSeen.plus(Duration.ofMinutes(15)));
    }

    @EachCarrier
    void a_client_without_a_name_has_none(Scene scene) {
        Person person = scene.member();
        assertThat(scene.service().wire().send(scene.loginRequest(person)).orElseThrow())
                .hasStatus(200);

        JsonNode nameless = Sessions.seenBy(scene.loggedIn(person)).get(1);

        assertThat(namesIn(nameless)).doesNotContain("userAgent");
    }

    @EachCarrier
    void the_clients_name_is_kept_as_text_and_never_as_something_else(Scene scene) {
        Person person = scene.member();
        String hostile = "<script>alert(1)</script>\"'\\ ${jndi:x} " + "x".repeat(3000);
        assertThat(scene.service().send(scene.loginRequest(person).header("User-Agent", hostile)))
                .hasStatus(200);

        String told =
                Sessions.seenBy(scene.loggedIn(person)).get(1).path("userAgent").asText();

        assertThat(hostile).startsWith(told);
    }

    @EachCarrier
    void it_is_nobody_elses(Scene scene) {
        assertThat(scene.service().send(Request.get("/auth/sessions"))).isProblem(401, "unauthenticated");
    }

    private static Instant time(JsonNode session, String property) {
        String text = session.path(property).asText();
        assertThat(text).as(property).matches(TIME);
        return Instant.parse(text);
    }

    private static List<String> namesIn(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
