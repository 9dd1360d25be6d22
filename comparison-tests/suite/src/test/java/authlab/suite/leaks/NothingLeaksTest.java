package authlab.suite.leaks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.SetCookie;
import authlab.lab.Instance;
import authlab.lab.ProcessLog;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Stage;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** After a {@link Story} on each carrier, what was secret in it is in no answer that it was not given by, in no log and in no table. */
@OnStage
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingLeaksTest {

    private List<Story> stories;
    private List<Place> tables;
    private List<Place> logs;

    @BeforeAll
    void play(Stage stage) throws SQLException {
        stories = Stream.of(Carrier.values())
                .map(carrier -> Story.playedOn(stage.scene(Configuration.ORDINARY, carrier)))
                .toList();
        List<Instance> instances = stories.stream()
                .map(story -> story.scene().instance())
                .distinct()
                .toList();
        tables = new ArrayList<>();
        logs = new ArrayList<>();
        for (Instance instance : instances) {
            tables.addAll(Tables.of(instance.database()));
            logs.add(log(instance.toString(), instance.log()));
        }
        logs.add(
                log("postgresql", stage.lab(Configuration.ORDINARY).postgreSql().log()));
    }

    @Test
    void the_stories_had_secrets_in_them() {
        for (Story story : stories) {
            assertThat(story.sessionIds()).as(story.toString()).hasSize(2);
            assertThat(story.secrets()).as(story.toString()).hasSizeGreaterThan(5);
            assertThat(story.answers()).extracting(Answer::status).contains(200, 201, 204, 400, 401, 404, 409);
        }
    }

    @Test
    void no_body_tells_what_a_cookie_of_its_answer_holds() {
        for (Story story : stories) {
            for (Answer answer : story.answers()) {
                List<String> values = answer.setCookies().stream()
                        .map(SetCookie::value)
                        .filter(value -> !value.isEmpty())
                        .toList();

                assertThat(values).as("%s: %s", story, answer).noneMatch(answer.text()::contains);
            }
        }
    }

    @Test
    void no_refusal_tells_any_secret() {
        for (Story story : stories) {
            for (Answer answer : story.answers()) {
                if (answer.status() >= 400) {
                    assertNotIn(List.of(new Place(answer.toString(), answer.text() + answer.headers())), story);
                }
            }
        }
    }

    @Test
    void no_table_holds_a_secret() {
        stories.forEach(story -> assertNotIn(tables, story));
    }

    @Test
    void no_log_holds_a_secret() {
        stories.forEach(story -> assertNotIn(logs, story));
    }

    @Test
    void the_search_finds_in_the_tables_what_is_no_secret() {
        for (Story story : stories) {
            assertThat(found(story.person().username(), tables)).isNotEmpty();
            assertThat(story.sessionIds())
                    .allSatisfy(id -> assertThat(found(id, tables)).isNotEmpty());
        }
    }

    /** Of a session id only the digest is kept. */
    @Test
    void the_search_finds_in_the_tables_the_digest_of_a_session_id() throws GeneralSecurityException {
        Story story = stories.stream()
                .filter(each -> each.scene().carrier() == Carrier.SESSION)
                .findFirst()
                .orElseThrow();
        List<String> digests = new ArrayList<>();
        for (Secret secret : story.secrets()) {
            if (secret.text().matches("[A-Za-z0-9_-]{43}")) {
                digests.add(sha256(Base64.getUrlDecoder().decode(secret.text())));
                digests.add(sha256(secret.text().getBytes(US_ASCII)));
            }
        }

        assertThat(digests)
                .anySatisfy(digest -> assertThat(found(digest, tables)).isNotEmpty());
    }

    @Test
    void the_search_finds_in_the_logs_what_is_no_secret(Stage stage) {
        for (Story story : stories) {
            int port = story.scene().service().base().getPort();

            assertThat(found(":" + port, logs))
                    .contains(story.scene().instance().toString());
        }
        assertThat(found("database system is ready to accept connections", logs))
                .containsExactly("postgresql");
    }

    private static void assertNotIn(List<Place> places, Story story) {
        for (Secret secret : story.secrets()) {
            assertThat(Place.holding(secret, places))
                    .as("%s: %s", story, secret)
                    .isEmpty();
        }
    }

    private static List<String> found(String known, List<Place> places) {
        return Place.holding(new Secret(known, known), places);
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Place log(String name, ProcessLog log) {
        return new Place(name, log.text());
    }
}
