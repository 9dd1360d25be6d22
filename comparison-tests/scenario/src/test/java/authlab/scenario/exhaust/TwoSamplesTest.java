package authlab.scenario.exhaust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoSamplesTest {

    private final TwoSamples samples = new TwoSamples();

    @Test
    void medians_within_a_tenth_of_each_other_are_alike() {
        took(100, 110);

        assertThat(samples.areAlike()).isTrue();
        assertThat(samples.areApart()).isFalse();
        assertThat(samples.areUnclear()).isFalse();
    }

    @Test
    void one_that_is_always_ahead_by_more_is_apart() {
        took(100, 112);

        assertThat(samples.areAlike()).isFalse();
        assertThat(samples.areApart()).isTrue();
    }

    @Test
    void it_does_not_matter_which_one() {
        took(112, 100);

        assertThat(samples.areApart()).isTrue();
    }

    @Test
    void one_that_is_ahead_now_and_then_is_unclear() {
        for (int i = 0; i < 10; i++) {
            samples.took(i < 6 ? 100 : 1000, 150);
        }

        assertThat(samples.areUnclear()).isTrue();
    }

    private void took(long one, long other) {
        for (int i = 0; i < 10; i++) {
            samples.took(one, other);
        }
    }
}
