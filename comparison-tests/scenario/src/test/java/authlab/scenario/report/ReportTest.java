package authlab.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void there_are_three_files_and_a_folder_of_pictures_and_nothing_else() throws IOException {
        Path page = Report.write(Runs.mixed(), folder.resolve("target/report"));

        assertThat(page).isEqualTo(folder.resolve("target/report/index.html")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(page.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("index.html", "report.json", "report.schema.json", "pictures");
        }
    }

    @Test
    void a_later_run_takes_the_place_of_the_earlier() throws IOException {
        Report.write(Runs.mixed(), folder);
        Path page = Report.write(Runs.green(), folder);

        assertThat(page).content().contains("All 2 plays went as expected").doesNotContain("contradicted, ");
        assertThat(folder.resolve("report.json")).content().doesNotContain("\"family\" : \"outlive\"");
    }

    @Test
    void what_cannot_be_written_whole_has_no_page() throws IOException {
        Report.write(Runs.mixed(), folder);
        Files.delete(folder.resolve("report.json"));
        Files.createDirectories(folder.resolve("report.json/in the way"));

        assertThatThrownBy(() -> Report.write(Runs.green(), folder)).isInstanceOf(UncheckedIOException.class);

        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    @Test
    void the_build_has_told_the_versions() {
        Versions versions = Versions.ofThisBuild(Optional.empty());

        assertThat(versions.authLab()).matches("\\d+\\.\\d+.*");
        assertThat(versions.quarkus()).matches("\\d+\\.\\d+.*");
    }

    @Test
    void the_machine_is_known_and_not_named() {
        Machine machine = Machine.ofThisProcess();

        assertThat(machine.processors()).isPositive();
        assertThat(machine.memoryBytes()).isPositive();
    }
}
