package authlab.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditLogTest {

    private static final UUID USER = UUID.fromString("0192e4a0-0000-7abc-8000-000000000001");
    private static final UUID LOGIN = UUID.fromString("0192e4a0-0000-7abc-8000-000000000002");
    private static final Optional<Instant> NOON = Optional.of(Instant.parse("2026-11-01T12:00:00.000001Z"));

    private final AuditLog log = new AuditLog("session-auth");

    @Test
    void a_line_tells_when_where_who_what_and_from_where() throws JsonProcessingException {
        SecurityEvent event = SecurityEvent.of(EventType.SESSION_REVOKED, USER)
                .ofLogin(LOGIN)
                .because("evicted")
                .from(new Device("192.0.2.1", Optional.of("curl/8")));

        JsonNode line = new ObjectMapper().readTree(log.line(event, NOON));

        assertThat(line.path("datetime").asText()).isEqualTo("2026-11-01T12:00:00.000001Z");
        assertThat(line.path("appid").asText()).isEqualTo("session-auth");
        assertThat(line.path("event").asText()).isEqualTo("session_revoked");
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("userid").asText()).isEqualTo(USER.toString());
        assertThat(line.path("cause").asText()).isEqualTo("evicted");
        assertThat(line.path("source_ip").asText()).isEqualTo("192.0.2.1");
        assertThat(line.path("useragent").asText()).isEqualTo("curl/8");
    }

    @Test
    void what_is_not_known_is_left_out() {
        SecurityEvent event = SecurityEvent.of(EventType.AUTHN_LOGIN_FAIL, Optional.empty());

        assertThat(log.line(event, Optional.empty()))
                .isEqualTo("{\"appid\":\"session-auth\",\"event\":\"authn_login_fail\",\"level\":\"WARN\"}");
    }

    @Test
    void one_digest_ties_the_lines_of_a_login_together_and_is_not_its_name() {
        SecurityEvent opened = SecurityEvent.of(EventType.SESSION_CREATED, USER).ofLogin(LOGIN);
        SecurityEvent ended = SecurityEvent.of(EventType.SESSION_LOGOUT, USER).ofLogin(LOGIN);

        assertThat(digestIn(opened)).isEqualTo(digestIn(ended)).matches("[0-9a-f]{16}");
        assertThat(log.line(opened, NOON)).doesNotContain(LOGIN.toString());
        assertThat(digestIn(SecurityEvent.of(EventType.SESSION_CREATED, USER).ofLogin(USER)))
                .isNotEqualTo(digestIn(opened));
    }

    /** What a browser's name for itself may hold: ends of lines, colours, and what turns the direction of writing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "\n{\"event\":\"authn_login_success\"}",
                "\u001b[31m",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u202e",
                "\ufeff",
                "\u009b2J",
                "\"}",
                "\\",
                "é",
                "😀",
                "\0",
                "\t"
            })
    void whatever_was_sent_it_is_one_line_of_visible_ascii_and_one_object(String hostile)
            throws JsonProcessingException {
        SecurityEvent event = SecurityEvent.of(EventType.AUTHN_LOGIN_FAIL, USER)
                .from(new Device("192.0.2.1", Optional.of("a" + hostile + "b")));

        String line = log.line(event, NOON);

        assertThat(line).matches("[ -~]+");
        JsonNode read = new ObjectMapper().readTree(line);
        assertThat(read.path("event").asText()).isEqualTo("authn_login_fail");
        assertThat(read.path("useragent").asText()).startsWith("a").endsWith("b");
    }

    private String digestIn(SecurityEvent event) {
        try {
            return new ObjectMapper()
                    .readTree(log.line(event, NOON))
                    .path("login")
                    .asText();
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
