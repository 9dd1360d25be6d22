package authlab.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.benchmark.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest {

    private static final Run RUN = new Run(
            new LinkedHashMap<>(Map.of("processor", "a </script> & more")),
            "quick",
            List.of(
                    Figure.median("me/session-strict/of-one-read", "", List.of(2.1, 2.5, 2.3)),
                    Figure.single("me/session-synced-1s/of-ceiling", "", 0.5)),
            List.of("The run was cut short."));

    @TempDir
    Path folder;

    @Test
    void a_page_loads_nothing_from_anywhere() throws IOException {
        String page = Files.readString(Report.write(RUN, folder));

        String markup = page.replaceAll("(?s)(<script[^>]*>).*?</script>", "$1");
        assertThat(markup)
                .contains("<script")
                .doesNotContainPattern("<(script|img|iframe)[^>]* src=|<link|@import|url\\(");
    }

    @Test
    void what_was_reached_and_what_was_missed_is_told_apart_from_what_was_not_measured() throws IOException {
        String page = Files.readString(Report.write(RUN, folder));

        assertThat(page)
                .contains("<td>2.30</td><td>2.10–2.50</td><td>reached</td>")
                .contains("<td>0.50</td><td></td><td>missed</td>")
                .contains("not measured")
                .contains("The run was cut short.");
    }

    @Test
    void nothing_that_was_measured_ends_the_script_that_holds_it() throws IOException {
        String page = Files.readString(Report.write(RUN, folder));

        assertThat(page).contains("a <\\/script> & more").doesNotContain("a </script>");
    }

    @Test
    void json_is_read_back_as_it_was_written() {
        Report.write(RUN, folder);

        assertThat(RunJson.read(folder.resolve("benchmark.json"))).isEqualTo(RUN);
    }

    @Test
    void csv_has_a_line_for_each_figure() throws IOException {
        Report.write(RUN, folder);

        assertThat(Files.readString(folder.resolve("benchmark.csv"))).isEqualToNormalizingNewlines("""
                        id,unit,value,min,max,rounds
                        me/session-strict/of-one-read,,2.3,2.1,2.5,2.1 2.5 2.3
                        me/session-synced-1s/of-ceiling,,0.5,0.5,0.5,0.5
                        """);
    }
}
