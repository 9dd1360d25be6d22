package authlab.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.throttle.Failures.Asked;
import authlab.throttle.Failures.Refused;
import authlab.throttle.Failures.Taken;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailuresTest {

    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final TestBuckets buckets = new TestBuckets();
    private final Failures failures = buckets.failures(new Rate(3, PERIOD));

    @Test
    void as_many_as_allowed_may_fail_and_not_one_more() {
        assertThat(fail()).isFalse();
        assertThat(fail()).isFalse();
        assertThat(fail()).isTrue();

        assertThat(failures.take()).isEqualTo(new Refused(false, PERIOD));
        assertThat(failures.look()).isEqualTo(new Refused(false, PERIOD));
    }

    @Test
    void successes_do_not_count() {
        for (int i = 0; i < 10; i++) {
            assertThat(failures.take()).isInstanceOf(Taken.class);
            failures.putBack();
        }

        assertThat(fail()).isFalse();
    }

    @Test
    void tries_in_flight_are_in_the_way_of_others_and_leave_it_undecided() {
        fail();
        failures.take();
        failures.take();

        assertThat(failures.take()).isEqualTo(new Refused(true, PERIOD));

        failures.putBack();
        assertThat(failures.take()).isInstanceOf(Taken.class);
        assertThat(failures.fail()).isFalse();
        assertThat(failures.take()).isEqualTo(new Refused(true, PERIOD));
        assertThat(failures.fail()).isTrue();
        assertThat(failures.take()).isEqualTo(new Refused(false, PERIOD));
    }

    @Test
    void who_only_looks_takes_nothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(failures.look()).isInstanceOf(Taken.class);
        }

        assertThat(failures.take()).isInstanceOf(Taken.class);
    }

    @Test
    void the_wait_ends_a_period_after_the_first_and_with_it_all_are_allowed_again() {
        fail();
        buckets.pass(Duration.ofMinutes(10));
        fail();
        fail();
        assertThat(failures.take()).isEqualTo(new Refused(false, Duration.ofMinutes(5)));

        buckets.pass(Duration.ofMinutes(5).minusNanos(1));
        assertThat(failures.take()).isEqualTo(new Refused(false, Duration.ofNanos(1)));

        buckets.pass(Duration.ofNanos(1));
        assertThat(fail()).isFalse();
        assertThat(fail()).isFalse();
        assertThat(fail()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/PT0.001S", "1/P365D", "999999999/PT0.001S", "999999999/P365D"})
    void the_extremes_of_the_setting_can_be_counted(String rate) {
        Failures extreme = buckets.failures(Rate.parse(rate).orElseThrow());

        Asked first = extreme.take();

        assertThat(first).isEqualTo(new Taken());
        assertThat(extreme.fail()).isEqualTo(rate.startsWith("1/"));
    }

    private boolean fail() {
        assertThat(failures.take()).isInstanceOf(Taken.class);
        return failures.fail();
    }
}
