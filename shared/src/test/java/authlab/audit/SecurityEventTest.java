package authlab.audit;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.database.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityEventTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SecurityEvent fail =
            SecurityEvent.of(EventType.AUTHZ_FAIL, UUID.fromString("0192e4a0-0000-7abc-8000-000000000001"));

    @Test
    void what_is_told_once_is_the_same_at_any_time() {
        assertThat(digest(fail.once("x"), NOON)).isEqualTo(digest(fail.once("x"), NOON.plus(Duration.ofDays(80))));
    }

    @Test
    void another_key_or_another_type_is_another() {
        SecurityEvent.Once once = fail.once("x").once().orElseThrow();

        assertThat(digest(fail.once("y"), NOON)).isNotEqualTo(digest(fail.once("x"), NOON));
        assertThat(once.digest(EventType.MALICIOUS_CSRF, NOON)).isNotEqualTo(once.digest(EventType.AUTHZ_FAIL, NOON));
    }

    @Test
    void within_its_window_it_is_the_same_and_in_the_next_one_another() {
        SecurityEvent windowed = fail.onceEvery(MINUTE, "x");

        assertThat(digest(windowed, NOON))
                .isEqualTo(digest(windowed, NOON.plus(MINUTE).minusMillis(1)));
        assertThat(digest(windowed, NOON)).isNotEqualTo(digest(windowed, NOON.plus(MINUTE)));
        assertThat(digest(windowed, NOON)).isNotEqualTo(digest(windowed, NOON.minusMillis(1)));
    }

    private static Sha256 digest(SecurityEvent event, Instant at) {
        return event.once().orElseThrow().digest(event.type(), at);
    }
}
