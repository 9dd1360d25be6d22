package authlab.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureTest {

    @Test
    void is_read_with_the_digits_that_count() {
        assertThat(Figure.single("a/b/c", "/s", 20345.6).text()).isEqualTo("20 346 /s");
        assertThat(Figure.single("a/b/c", "µs", 23.46).text()).isEqualTo("23.5 µs");
        assertThat(Figure.single("a/b/c", "", 0.9234).text()).isEqualTo("0.92");
    }

    @Test
    void of_rounds_tells_the_least_and_the_most_beside_the_median() {
        Figure figure = Figure.median("a/b/c", "", List.of(0.91, 0.95, 0.93));

        assertThat(figure.text()).isEqualTo("0.93");
        assertThat(figure.spread()).isEqualTo("0.91–0.95");
    }

    @Test
    void is_measured_once() {
        Figures figures = new Figures();
        figures.add(Figure.single("a/b/c", "", 1));

        assertThatThrownBy(() -> figures.add(Figure.single("a/b/c", "", 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
