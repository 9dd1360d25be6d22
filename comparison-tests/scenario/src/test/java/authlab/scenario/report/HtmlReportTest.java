package authlab.scenario.report;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.refused;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.lab.ServiceKind;
import authlab.scenario.Attempt;
import authlab.scenario.Defence;
import authlab.scenario.Facts;
import authlab.scenario.Lack;
import authlab.scenario.Scenario;
import authlab.scenario.Transcript.Line;
import authlab.scenario.play.Judgement;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import authlab.scenario.play.Play;
import authlab.scenario.standards.Coverage;
import authlab.scenario.standards.Evidence;
import authlab.scenario.standards.Requirement;
import authlab.scenario.standards.Standard;
import authlab.scenario.standards.Standard.Chapter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlReportTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String OUT_OF_AN_ATTRIBUTE = "\"><img src=x onerror='alert(2)'>";
    private static final String HOSTILE = SCRIPT + OUT_OF_AN_ATTRIBUTE;

    @Test
    void whatever_an_attacker_wrote_is_shown_and_not_run() {
        String page = new HtmlReport().text(hostile());

        assertThat(page).doesNotContain("<script", "<img src=x", "onerror='");
    }

    /** The same characters, in every place that a run brings from elsewhere. */
    @Test
    void what_is_shown_is_all_of_it() {
        String escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt;";

        assertThat(new HtmlReport().text(hostile()))
                .contains(
                        "plan " + escaped,
                        "because " + escaped,
                        "standard " + escaped,
                        "title " + escaped,
                        "about " + escaped,
                        "chapter " + escaped,
                        "requirement " + escaped,
                        "asks " + escaped,
                        "missing " + escaped,
                        "note " + escaped,
                        "heading " + escaped,
                        "reason " + escaped,
                        "problem " + escaped,
                        "prize " + escaped,
                        "step " + escaped,
                        "request " + escaped,
                        "answer " + escaped,
                        "caption " + escaped,
                        "id-" + escaped,
                        "project " + escaped,
                        "quarkus " + escaped,
                        "java " + escaped,
                        "postgresql " + escaped,
                        "system " + escaped,
                        "architecture " + escaped,
                        "jvm " + escaped);
    }

    @Test
    void it_loads_nothing() {
        String page = new HtmlReport().text(Runs.mixed());

        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContainPattern(Pattern.compile(
                        "\\b(src(?!=\"data:image/jpeg;base64,)|srcset|action|data|poster)\\s*=",
                        Pattern.CASE_INSENSITIVE))
                .doesNotContainPattern(
                        Pattern.compile("https?:|url\\(|@import|<link|<script", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void every_id_is_there_once() {
        assertThat(Pattern.compile(" id=\"([^\"]*)\"")
                        .matcher(new HtmlReport().text(Runs.mixed()))
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_headline_names_what_went_wrong() {
        assertThat(new HtmlReport().text(Runs.mixed()))
                .contains("<h1 class=\"contradicted\">2 contradicted, 2 inconclusive, of 10 plays</h1>");
    }

    @Test
    void a_run_that_could_not_tell_does_not_look_as_if_it_had_passed() {
        Run run = Runs.of(List.of(
                Runs.refused(Runs.TAMPER, JWT_BEARER),
                Runs.unclear(Runs.TAMPER, JWT_BEARER, Optional.of(Lack.of(Defence.SIGNATURE_CHECK)))));

        assertThat(new HtmlReport().text(run)).contains("<h1 class=\"inconclusive\">1 inconclusive, of 2 plays</h1>");
    }

    @Test
    void nor_does_one_in_which_nothing_was_played() {
        assertThat(new HtmlReport().text(Runs.of(List.of())))
                .contains("<h1 class=\"inconclusive\">Nothing was played</h1>");
    }

    @Test
    void each_cell_says_in_words_what_its_colour_says() {
        List<String> cells = Pattern.compile("(?s)<summary aria-controls=\"[^\"]*-story\">.*?</summary>")
                .matcher(new HtmlReport().text(Runs.mixed()))
                .results()
                .map(cell -> cell.group().replaceAll("<[^>]*>", " ").strip().replaceAll("\\s+", " "))
                .toList();

        assertThat(cells)
                .containsExactly(
                        "session – not applicable",
                        "jwt-bearer ✓ refused 401 ✓ bites without signature-check",
                        "jwt-cookie ✗ overcome ✓ bites without signature-check",
                        "session ✓ refused 401 ✗ does not bite without idle-timeout",
                        "jwt-bearer ? inconclusive ? inconclusive without idle-timeout",
                        "jwt-cookie ✓ refused 401 ✓ bites without idle-timeout");
    }

    @Test
    void each_answer_to_a_requirement_says_in_words_what_its_colour_says() {
        List<String> answers = Pattern.compile("(?s)<td.*?</td>")
                .matcher(new HtmlReport().text(Runs.mixed()))
                .results()
                .map(answer -> answer.group().replaceAll("<[^>]*>", " ").strip().replaceAll("\\s+", " "))
                .toList();

        assertThat(answers)
                .containsExactly(
                        "session-auth ✗ contradicted ✗ outlive-idle",
                        "jwt-auth ✗ contradicted A note. ✗ forge-tamper",
                        "session-auth – out of scope There is no such thing.",
                        "jwt-auth ○ open It is to come.",
                        "both services ✓ shown by tests Some: a test README.md, Settings");
    }

    @Test
    void a_requirement_whose_scenario_was_not_played_is_not_shown() {
        assertThat(new HtmlReport().text(Runs.of(List.of())))
                .contains("not played in this run")
                .doesNotContain("shown by plays");
    }

    @Test
    void who_saw_healthy_services_alone_is_told_what_that_does_not_show() {
        assertThat(new HtmlReport().text(Runs.of(List.of(Runs.refused(Runs.TAMPER, JWT_BEARER)))))
                .contains("In 1 cell no weakened service was played");
    }

    private static Standard hostileStandard() {
        Coverage shown =
                new Coverage.Shown(List.of(new Evidence.Written("README.md", "heading " + HOSTILE)), "note " + HOSTILE);
        Coverage open = new Coverage.Open("missing " + HOSTILE);
        return new Standard(
                "title " + HOSTILE,
                "about " + HOSTILE,
                List.of(new Chapter(
                        "chapter " + HOSTILE,
                        List.of(new Requirement(
                                "requirement " + HOSTILE,
                                OptionalInt.empty(),
                                "asks " + HOSTILE,
                                Map.of(ServiceKind.SESSION_AUTH, shown, ServiceKind.JWT_AUTH, open))))));
    }

    private static Run hostile() {
        Facts facts = Facts.of("plan " + HOSTILE)
                .because("because " + HOSTILE)
                .on(SESSION, notApplicable("reason " + HOSTILE))
                .on(JWT_BEARER, refused(401, "problem " + HOSTILE))
                .bitesWithout(Defence.SIGNATURE_CHECK)
                .standards("standard " + HOSTILE);
        Scenario scenario = new Runs.Told("id-" + HOSTILE, facts);
        Attempt attempt = Attempt.succeeded("prize " + HOSTILE);
        return new Run(
                Instant.EPOCH,
                Duration.ofSeconds(1),
                new Versions(
                        "project " + HOSTILE,
                        "quarkus " + HOSTILE,
                        "java " + HOSTILE,
                        Optional.of("postgresql " + HOSTILE)),
                new Machine("system " + HOSTILE, "architecture " + HOSTILE, 1, 1, "jvm " + HOSTILE),
                List.of(hostileStandard()),
                List.of(
                        new Performance(
                                new Play(scenario, SESSION, Optional.empty()),
                                Optional.empty(),
                                new Judgement(Verdict.NOT_APPLICABLE, "reason " + HOSTILE),
                                List.of(),
                                Duration.ZERO),
                        new Performance(
                                new Play(scenario, JWT_BEARER, Optional.empty()),
                                Optional.of(attempt),
                                new Judgement(Verdict.CONTRADICTED, attempt.toString()),
                                List.of(
                                        new Line.Step("step " + HOSTILE),
                                        new Line.Exchange("request " + HOSTILE, "answer " + HOSTILE),
                                        new Line.Picture("caption " + HOSTILE, HOSTILE)),
                                Duration.ofMillis(1))));
    }
}
