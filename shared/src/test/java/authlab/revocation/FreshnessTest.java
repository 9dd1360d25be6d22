package authlab.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.TestSettings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FreshnessTest {

    private static final Instant DATABASE_TIME = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration BOUND = Duration.ofSeconds(1);

    private final TestTime time = new TestTime();
    private final Revocations revocations = new Revocations();
    private final Freshness freshness = inMode("synced");

    @Test
    void before_the_first_poll_memory_is_good_for_nothing() {
        assertThat(freshness.isFresh()).isFalse();
        assertThat(freshness.memorySuffices()).isFalse();
        assertThatThrownBy(freshness::now).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void exactly_at_the_bound_memory_may_still_answer() {
        pollThatTakes(Duration.ZERO);

        time.advance(BOUND);

        assertThat(freshness.memorySuffices()).isTrue();
    }

    @Test
    void one_nanosecond_past_the_bound_the_database_is_asked() {
        pollThatTakes(Duration.ZERO);

        time.advance(BOUND.plusNanos(1));

        assertThat(freshness.memorySuffices()).isFalse();
    }

    @Test
    void what_counts_is_when_the_poll_was_sent_not_when_it_came_back() {
        pollThatTakes(BOUND.plusNanos(1));

        assertThat(freshness.memorySuffices()).isFalse();
    }

    @Test
    void while_the_monotonic_clock_stands_still_the_other_counts() {
        pollThatTakes(Duration.ZERO);

        time.sleep(BOUND.plusNanos(1));

        assertThat(freshness.memorySuffices()).isFalse();
    }

    @Test
    void when_the_wall_clock_steps_back_the_other_counts() {
        pollThatTakes(Duration.ZERO);

        time.step(Duration.ofHours(-1));
        time.advance(BOUND.plusNanos(1));

        assertThat(freshness.memorySuffices()).isFalse();
    }

    @Test
    void a_wall_clock_that_steps_back_and_forth_takes_nothing_from_the_bound() {
        pollThatTakes(Duration.ZERO);

        time.step(Duration.ofHours(-1));
        time.advance(BOUND);

        assertThat(freshness.memorySuffices()).isTrue();
    }

    @Test
    void a_wall_clock_that_steps_ahead_costs_one_read() {
        pollThatTakes(Duration.ZERO);
        time.step(Duration.ofHours(1));
        assertThat(freshness.memorySuffices()).isFalse();

        pollThatTakes(Duration.ZERO);

        assertThat(freshness.memorySuffices()).isTrue();
    }

    @Test
    void in_strict_memory_never_suffices() {
        Freshness strict = inMode("strict");

        strict.publish(new Freshness.Latest(strict.moment(), time.read(), DATABASE_TIME));

        assertThat(strict.isFresh()).isTrue();
        assertThat(strict.memorySuffices()).isFalse();
    }

    @Test
    void whoever_has_retired_decides_nothing_by_memory_whatever_still_comes_in() {
        freshness.retire();

        pollThatTakes(Duration.ZERO);

        assertThat(freshness.memorySuffices()).isFalse();
    }

    @Test
    void time_goes_on_from_the_moment_at_which_the_poll_came_back() {
        pollThatTakes(Duration.ofMillis(300));

        time.advance(Duration.ofMillis(200));

        assertThat(freshness.now()).isEqualTo(DATABASE_TIME.plusMillis(200));
    }

    @Test
    void whatever_the_wall_clock_says() {
        pollThatTakes(Duration.ZERO);

        time.step(Duration.ofDays(-1));

        assertThat(freshness.now()).isEqualTo(DATABASE_TIME);
    }

    @Test
    void it_is_never_earlier_than_the_watermark() {
        pollThatTakes(Duration.ZERO);

        revocations.advance(DATABASE_TIME.plusSeconds(60), 1);

        assertThat(freshness.now()).isEqualTo(DATABASE_TIME.plusSeconds(60));
    }

    private void pollThatTakes(Duration duration) {
        Moment sent = freshness.moment();
        time.advance(duration);
        freshness.publish(new Freshness.Latest(sent, time.read(), DATABASE_TIME));
    }

    private Freshness inMode(String mode) {
        return new Freshness(time, time, revocations, TestSettings.with("auth.freshness=" + mode));
    }
}
