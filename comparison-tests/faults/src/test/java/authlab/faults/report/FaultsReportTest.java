package authlab.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.faults.history.Checker;
import authlab.faults.history.Credential;
import authlab.faults.history.FaultWindow;
import authlab.faults.history.History;
import authlab.faults.history.Login;
import authlab.faults.history.Operation;
import authlab.faults.history.Outcome;
import authlab.faults.history.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of one short run, in which a login is believed once in time and once too late. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsReportTest {

    private static final Duration BOUND = Duration.ofNanos(100);
    private static final Credential HERS =
            new Credential("hers", new Login("login-1", "alice", 1, 0, 10), "key", Long.MAX_VALUE);

    @TempDir
    private Path folder;

    private FaultsReport report;

    @BeforeEach
    void begin() {
        report = new FaultsReport(folder, 42, 20);
    }

    @Test
    void the_page_says_what_was_found_and_shows_it() throws IOException {
        report.add(evidence("jwt-auth, <everything>"));

        assertThat(page())
                .contains("jwt-auth, &lt;everything&gt;", "1 found", "late acceptance", "Seed 42", "at least 20 times")
                .contains("class=\"late\"", "class=\"believed\"", "<title>line cut</title>")
                .doesNotContain("<everything>", "{runs}", "{style}", "<script", "http://", "https://");
    }

    @Test
    void each_run_has_its_section_and_its_history() throws IOException {
        report.add(evidence("first"));
        report.add(evidence("second"));

        assertThat(page()).contains("<h2>first</h2>", "<h2>second</h2>", "history-second.json");
        assertThat(Files.readString(folder.resolve("history-first.json")))
                .contains("\"seed\":42", "\"outcome\":\"BELIEVED\"", "\"fault\":\"line cut\"");
    }

    @Test
    void the_scenarios_page_leads_there_once_if_there_is_one() throws IOException {
        report.add(evidence("first"));
        assertThat(folder.resolve("index.html")).doesNotExist();

        Files.writeString(folder.resolve("index.html"), "<html><body><p>Scenarios</p></body></html>");
        report.add(evidence("second"));
        report.add(evidence("third"));

        assertThat(Files.readString(folder.resolve("index.html"))).containsOnlyOnce("faults.html");
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("faults.html"));
    }

    private static Evidence evidence(String title) {
        List<Scope> end = List.of(new Scope.OfLogin("login-1"));
        History history = new History(
                List.of(
                        new Operation(1, "logout", "here", HERS, 100, 200, Outcome.BELIEVED, end, end),
                        new Operation(2, "use", "here", HERS, 250, 260, Outcome.BELIEVED, List.of(), List.of()),
                        new Operation(3, "use", "here", HERS, 900, 910, Outcome.BELIEVED, List.of(), List.of())),
                List.of(),
                List.of(),
                List.of(new FaultWindow("line cut", "here", 50, 500)));
        return new Evidence(
                title,
                List.of(new Evidence.Asked("here", "synced", BOUND)),
                history,
                new Checker((revoking, asked) -> BOUND).judge(history));
    }
}
