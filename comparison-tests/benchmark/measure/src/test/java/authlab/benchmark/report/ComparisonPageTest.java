package authlab.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.figure.Figure;
import authlab.benchmark.figure.Figures;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonPageTest {

    private static final Path ROOT = Path.of(System.getProperty("benchmark.root", "../../.."));

    private final Figures figures = new Figures();

    @Test
    void a_figure_is_replaced_by_what_was_measured_and_the_words_around_it_stay() {
        figures.add(Figure.single("me/a/rss", "MB", 210));

        assertThat(ComparisonPage.filled("It takes <!--figure me/a/rss-->1 MB<!--/-->, or so.", figures))
                .isEqualTo("It takes <!--figure me/a/rss-->210 MB<!--/-->, or so.");
    }

    @Test
    void a_figure_that_was_not_measured_is_missed() {
        assertThatThrownBy(() -> ComparisonPage.filled("<!--figure me/a/rss--><!--/-->", figures))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("me/a/rss");
    }

    @Test
    void the_page_says_what_the_kept_run_has_measured() {
        ComparisonPage page = new ComparisonPage(ROOT);

        assertThat(page.text()).isEqualTo(page.filled()).contains("<!--figure ");
    }
}
