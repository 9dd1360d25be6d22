package authlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.benchmark.measure.Measures;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EffortTest {

    @Test
    void a_quick_run_leaves_maven_and_the_preparations_their_part_of_three_minutes() {
        assertThat(planned(Effort.QUICK)).isLessThan(Duration.ofSeconds(140));
    }

    @Test
    void a_full_run_is_over_within_forty_minutes() {
        assertThat(planned(Effort.FULL)).isLessThan(Duration.ofMinutes(40));
    }

    private static Duration planned(Effort effort) {
        return Measures.named(Optional.empty()).stream()
                .map(measure -> measure.planned(effort))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
