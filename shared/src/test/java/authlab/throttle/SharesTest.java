package authlab.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.problem.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharesTest {

    private final TestBuckets buckets = new TestBuckets();
    private final Failures narrow = buckets.failures(new Rate(1, Duration.ofSeconds(90)));
    private final Failures wide = buckets.failures(new Rate(2, Duration.ofSeconds(100)));

    @Test
    void the_narrowest_limit_decides() {
        fail(narrow, wide);

        assertRetryAfter(90, () -> Shares.take(List.of(narrow, wide)));
        assertRetryAfter(90, () -> Shares.take(List.of(wide, narrow)));
        assertRetryAfter(90, () -> Shares.requireNoneLost(List.of(wide, narrow)));
    }

    @Test
    void whoever_is_under_two_that_are_reached_waits_for_the_later_one() {
        fail(narrow, wide);
        fail(wide);

        assertRetryAfter(100, () -> Shares.take(List.of(narrow, wide)));
    }

    @Test
    void a_try_that_is_refused_takes_nothing_of_the_other_limit() {
        fail(narrow);
        for (int i = 0; i < 5; i++) {
            Refusal.of(() -> Shares.take(List.of(wide, narrow)));
        }

        assertThat(fail(wide)).isFalse();
        assertThat(fail(wide)).isTrue();
    }

    @Test
    void as_long_as_it_is_undecided_there_is_nothing_and_no_refusal() {
        Shares others = Shares.take(List.of(narrow, wide)).orElseThrow();

        assertThat(Shares.take(List.of(narrow, wide))).isEmpty();
        Shares.requireNoneLost(List.of(narrow, wide));

        others.putBack();
        assertThat(Shares.take(List.of(narrow, wide))).isPresent();
    }

    @Test
    void who_gives_up_is_refused() {
        Shares.take(List.of(narrow, wide));

        assertRetryAfter(90, () -> Shares.takeOrGiveUp(List.of(narrow, wide)));
    }

    @Test
    void the_first_limit_tells_whether_it_was_the_last() {
        fail(wide);

        assertThat(fail(narrow, wide)).isTrue();
        assertThat(fail(buckets.failures(new Rate(2, Duration.ofSeconds(90))))).isFalse();
    }

    @Test
    void a_part_of_a_second_is_a_second_more() {
        fail(narrow);
        buckets.pass(Duration.ofSeconds(88).plusNanos(1));
        assertRetryAfter(2, () -> Shares.take(List.of(narrow)));

        buckets.pass(Duration.ofSeconds(1));
        assertRetryAfter(1, () -> Shares.take(List.of(narrow)));
    }

    private static boolean fail(Failures... limits) {
        return Shares.take(List.of(limits)).orElseThrow().fail();
    }

    private static void assertRetryAfter(int seconds, Runnable refused) {
        ProblemException refusal = Refusal.of(refused::run);

        assertThat(refusal.type()).isEqualTo(ProblemType.THROTTLED);
        assertThat(refusal.headers()).containsExactly(Map.entry("Retry-After", Integer.toString(seconds)));
    }
}
