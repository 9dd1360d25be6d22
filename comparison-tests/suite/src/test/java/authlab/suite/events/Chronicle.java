package authlab.suite.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.AnswerAssert;
import authlab.suite.Scene;
import authlab.suite.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** All that is told of one user, from her registration on. */
record Chronicle(Scene scene, String userId, Instant begun) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Refusals are recorded off the request's path. */
    private static final Duration RECORDED_MAX = Duration.ofSeconds(30);

    private static final int DIGEST_BYTES = 8;

    static Chronicle of(Person person, Scene scene) {
        String id = Sql.of(scene).text("select cast(id as text) from app_user where username = ?", person.username());
        return new Chronicle(scene, id, Instant.now());
    }

    /** Exactly these, to her who reads and in the log, each at its time; in whatever order. */
    void tells(Actor reader, Entry... expected) {
        await("events of " + userId)
                .atMost(RECORDED_MAX)
                .pollDelay(Duration.ZERO)
                .untilAsserted(
                        () -> assertThat(told(reader).stream().map(Entry::told)).containsExactlyInAnyOrder(expected));
        assertThat(told(reader))
                .allSatisfy(event -> assertThat(Instant.parse(event.path("at").asText()))
                        .isBetween(begun.minusSeconds(60), Instant.now().plusSeconds(1)))
                .allSatisfy(
                        event -> assertThat(event.path("at").asText()).matches("[-0-9]{10}T[0-9:]{8}(\\.\\d{1,6})?Z"));
        isLogged(expected);
    }

    /** Exactly these in the log. */
    void isLogged(Entry... expected) {
        Entry[] digested = Stream.of(expected)
                .map(entry -> entry.login().isEmpty() ? entry : entry.in(digest(entry.login())))
                .toArray(Entry[]::new);
        await("log lines of " + userId)
                .atMost(RECORDED_MAX)
                .pollDelay(Duration.ZERO)
                .untilAsserted(
                        () -> assertThat(logged().stream().map(Entry::logged)).containsExactlyInAnyOrder(digested));
    }

    /** The log's lines about her. */
    List<JsonNode> logged() {
        return scene.instance()
                .log()
                .text()
                .lines()
                .filter(line -> line.contains("audit] {") && line.contains(userId))
                .map(line -> parsed(line.substring(line.indexOf('{'))))
                .toList();
    }

    /** Newest first. */
    static List<JsonNode> told(Actor reader) {
        Answer answer = reader.get("/auth/events?limit=100");
        AnswerAssert.assertThat(answer).hasStatus(200).isJson();
        List<JsonNode> events = new ArrayList<>();
        answer.json().forEach(events::add);
        return events;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON in the log: " + json, broken);
        }
    }

    private static String digest(String sessionId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
