package authlab.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateTest {

    @Test
    void a_count_in_a_duration() {
        assertThat(Rate.parse("10/PT15M")).contains(new Rate(10, Duration.ofMinutes(15)));
        assertThat(Rate.parse("999999999/P365D")).contains(new Rate(999_999_999, Duration.ofDays(365)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10/",
                "/PT1M",
                "0/PT1M",
                "01/PT1M",
                "-1/PT1M",
                "1000000000/PT1M",
                "10/PT0S",
                "10/-PT1M",
                "10/P366D",
                "10/15M",
                "10/PT15M/1",
                "10 / PT15M",
                "1e3/PT1M"
            })
    void anything_else_is_none(String spelled) {
        assertThat(Rate.parse(spelled)).isEmpty();
    }
}
