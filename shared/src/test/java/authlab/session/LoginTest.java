package authlab.session;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.audit.Device;
import authlab.database.TimeOrderedId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginTest {

    private static final Instant BEGAN = Instant.parse("2026-11-01T12:00:00.123456Z");
    private static final Duration IDLE = Duration.ofMinutes(15);

    @Test
    void it_ends_when_it_was_idle_too_long() {
        Login login = loginOfAtMost(Duration.ofHours(12));

        assertThat(login.expiresAt(IDLE)).isEqualTo(BEGAN.plus(IDLE));
    }

    @Test
    void it_ends_at_its_absolute_limit_if_that_comes_first() {
        Login login = loginOfAtMost(IDLE.minusNanos(1));

        assertThat(login.expiresAt(IDLE)).isEqualTo(BEGAN.plus(IDLE).minusNanos(1));
        assertThat(login.absoluteExpiresAt()).isEqualTo(login.expiresAt(IDLE));
    }

    @ParameterizedTest
    @EnumSource(names = {"NANOS", "MICROS"})
    void it_is_alive_until_just_before_its_idle_limit_and_dead_at_it(ChronoUnit unit) {
        assertAliveUntil(BEGAN.plus(IDLE), unit, loginOfAtMost(Duration.ofHours(12)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NANOS", "MICROS"})
    void it_is_alive_until_just_before_its_absolute_limit_and_dead_at_it(ChronoUnit unit) {
        assertAliveUntil(BEGAN.plusSeconds(60), unit, loginOfAtMost(Duration.ofSeconds(60)));
    }

    @Test
    void it_begins_unended() {
        Login login = loginOfAtMost(Duration.ofHours(12));

        assertThat(login.isOver()).isFalse();
        assertThat(login.overCause()).isEmpty();
        assertThat(login.isAlive(BEGAN, IDLE)).isTrue();
    }

    @Test
    void one_that_merely_expired_is_dead_but_not_over() {
        Login login = loginOfAtMost(Duration.ofHours(12));

        assertThat(login.isAlive(BEGAN.plus(IDLE), IDLE)).isFalse();
        assertThat(login.isOver()).isFalse();
    }

    @Test
    void once_over_it_stays_over_for_its_first_reason() {
        Login login = loginOfAtMost(Duration.ofHours(12));

        login.end(EndCause.LOGOUT, BEGAN.plusSeconds(1));
        login.end(EndCause.EXPIRED, BEGAN.plusSeconds(2));

        assertThat(login.isOver()).isTrue();
        assertThat(login.overCause()).hasValue(EndCause.LOGOUT);
        assertThat(login.isAlive(BEGAN, IDLE)).isFalse();
    }

    @Test
    void the_last_end_of_an_access_token_is_kept() {
        Login login = loginOfAtMost(Duration.ofHours(12));
        assertThat(login.accessExpiresAt()).isEmpty();

        login.accessIssuedUntil(BEGAN.plusSeconds(2));
        login.accessIssuedUntil(BEGAN.plusSeconds(1));

        assertThat(login.accessExpiresAt()).hasValue(BEGAN.plusSeconds(2));
    }

    private static void assertAliveUntil(Instant end, ChronoUnit unit, Login login) {
        assertThat(login.isAlive(end.minus(1, unit), IDLE)).isTrue();
        assertThat(login.isAlive(end, IDLE)).isFalse();
        assertThat(login.isAlive(end.plus(1, unit), IDLE)).isFalse();
    }

    private static Login loginOfAtMost(Duration absoluteTimeout) {
        return new Login(
                TimeOrderedId.at(BEGAN),
                null,
                BEGAN,
                BEGAN.truncatedTo(ChronoUnit.SECONDS),
                absoluteTimeout,
                0,
                new Device("127.0.0.1", Optional.empty()),
                Optional.empty());
    }
}
