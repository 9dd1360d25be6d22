package authlab.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetsTest {

    private static final Target SHARE = Target.atLeast(0.92, "a share", "a/b/share");
    private static final Target DELAY = Target.atMost(50, "a delay", "a/b/delay");

    private final Figures figures = new Figures();

    @Test
    void the_limit_itself_is_reached() {
        figures.add(Figure.single("a/b/share", "", 0.92));
        figures.add(Figure.single("a/b/delay", "ms", 50));

        assertThat(SHARE.isReached(figures)).contains(true);
        assertThat(DELAY.isReached(figures)).contains(true);
    }

    @Test
    void beyond_it_is_missed() {
        figures.add(Figure.single("a/b/share", "", 0.919));
        figures.add(Figure.single("a/b/delay", "ms", 50.1));

        assertThat(SHARE.isReached(figures)).contains(false);
        assertThat(DELAY.isReached(figures)).contains(false);
    }

    @Test
    void what_was_not_measured_is_neither() {
        assertThat(SHARE.isReached(figures)).isEmpty();
    }

    @Test
    void each_is_asked_of_another_figure() {
        assertThat(Targets.all()).extracting(Target::figure).doesNotHaveDuplicates();
    }
}
