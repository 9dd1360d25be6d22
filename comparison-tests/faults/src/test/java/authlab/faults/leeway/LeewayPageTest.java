package authlab.faults.leeway;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.faults.leeway.Point.Thieves;
import authlab.faults.leeway.Theft.Stay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a measurement; its figures here are nobody's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeewayPageTest {

    private static final Thieves SOME = new Thieves(20, 5, 8.25, 1, 12.5);
    private static final Thieves NONE = new Thieves(20, 0, 0, 0, 0);

    private static final Curve CURVE = new Curve(
            "2026-11-28",
            "a machine",
            42,
            List.of(
                    new Point(Policy.STRICT, 10, 100, 20, 20, NONE, NONE, NONE),
                    new Point(Policy.IDEMPOTENT, 10, 400, 80, 10, NONE, SOME, SOME)));

    @TempDir
    private Path folder;

    @Test
    void what_was_measured_is_read_as_it_was_written() {
        LeewayPage.keep(CURVE, folder);

        assertThat(Curve.read(folder.resolve("rotation-leeway.json"))).isEqualTo(CURVE);
    }

    @Test
    void the_document_has_its_table_and_says_when_and_where_it_was_measured() throws IOException {
        LeewayPage.keep(CURVE, folder);

        assertThat(Files.readString(folder.resolve("rotation-leeway.md")))
                .contains("| strict | 10 s | 200.0 | – | 0 % | 0 % | 0.0 | 0 % | 0 % |")
                .contains("| idempotent | 10 s | 25.0 | 8.3 s | 25 % | 5 % | 12.5 | 0 % | 5 % |")
                .contains("Measured 2026-11-28, a machine, seed 42.")
                .doesNotContain("{");
        assertThat(folder.resolve("rotation-leeway.svg")).content().contains("idempotent, leeway 10 s");
    }

    @Test
    void the_report_has_a_page_of_it_that_loads_nothing() throws IOException {
        LeewayPage.report(CURVE, folder);

        assertThat(Files.readString(folder.resolve("leeway.html")))
                .contains("<svg class=\"chart\"", "<td>idempotent</td>", "seed 42")
                .doesNotContain("{chart}", "{table}", "{style}", "{measured}", "<script", "src=");
    }

    @Test
    void thieves_who_did_not_get_in_count_as_staying_no_time() {
        Thieves thieves = Thieves.of(List.of(
                new Stay(Duration.ofSeconds(2), true, Assumed.STAY_MAX),
                new Stay(Duration.ofSeconds(7), true, Duration.ofMinutes(3)),
                new Stay(Duration.ofSeconds(40), false, Duration.ZERO)));

        assertThat(thieves).isEqualTo(new Thieves(3, 2, 7, 1, 21));
    }
}
