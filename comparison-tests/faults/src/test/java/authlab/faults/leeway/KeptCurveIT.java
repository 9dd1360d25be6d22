package authlab.faults.leeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measurement that is kept: its page comes of its data alone, and the report of each build has it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptCurveIT {

    private static final Path ROOT = Path.of(System.getProperty("faults.root")).normalize();
    private static final Path DOCUMENTS = ROOT.resolve("docs");
    private static final Path REPORT = ROOT.resolve("comparison-tests/target/report");

    private final Curve kept = Curve.read(DOCUMENTS.resolve("rotation-leeway.json"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rotation-leeway.md", "rotation-leeway.svg", "rotation-leeway.json"})
    void nobody_has_touched_it_by_hand(String file) throws IOException {
        LeewayPage.keep(kept, folder);

        assertThat(DOCUMENTS.resolve(file)).content().isEqualTo(Files.readString(folder.resolve(file)));
    }

    @Test
    void the_report_shows_it() {
        LeewayPage.report(kept, REPORT);

        assertThat(REPORT.resolve("leeway.html")).content().contains(new CurveTable(kept).html());
    }
}
