package authlab.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import authlab.lab.ServiceKind;
import authlab.scenario.Catalogue;
import authlab.scenario.Effort;
import authlab.scenario.Scenario;
import authlab.scenario.browser.Browsers;
import authlab.scenario.play.Audience;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.LabServices;
import authlab.scenario.play.Performance;
import authlab.scenario.play.Play;
import authlab.scenario.play.Player;
import authlab.scenario.report.Counts;
import authlab.scenario.report.Matrix;
import authlab.scenario.report.MatrixTable;
import authlab.scenario.report.Report;
import authlab.scenario.report.Run;
import authlab.scenario.report.Standing;
import authlab.scenario.report.Standing.State;
import authlab.scenario.standards.Standards;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays what needs a browser, healthy and weakened, and adds it to the report of all else. */
class BrowserScenariosTest {

    /** Of a story, its Chromium and its service mostly two wait for the third. */
    private static final int SERVICES_AT_ONCE = Runtime.getRuntime().availableProcessors();

    private static final Path ROOT =
            Path.of(System.getProperty("browser.root")).toAbsolutePath().normalize();

    private static final Path REPORT = ROOT.resolve("comparison-tests/target/report");

    @TestFactory
    Stream<DynamicContainer> everything_goes_as_expected() {
        Run played = play();
        Run whole = Report.read(REPORT).map(earlier -> earlier.with(played)).orElse(played);
        Path page = Report.write(whole, REPORT);
        print(played, page);
        Matrix matrix = Matrix.of(whole.performances());
        return Stream.concat(
                played.performances().stream()
                        .map(performance -> performance.play().scenario())
                        .distinct()
                        .map(scenario -> plays(scenario, played)),
                matrix.rows().size() == Catalogue.all().size() ? standards(matrix) : Stream.empty());
    }

    private static Run play() {
        Instant begun = Instant.now();
        List<Play> plays = Catalogue.all().stream()
                .filter(Scenario::needsBrowser)
                .flatMap(scenario -> Play.allOf(scenario).stream())
                .toList();
        try (LabServices services = LabServices.forFew(
                        ROOT, Path.of(System.getProperty("browser.data")).resolve("scenarios"));
                Browsers browsers = services.browsers().orElseThrow()) {
            List<Performance> performances = new Player(services, Audience.NONE, Effort.BRIEF, Optional.of(browsers))
                    .perform(plays, SERVICES_AT_ONCE);
            return Run.since(begun, services.postgreSqlVersion(), performances);
        }
    }

    private static DynamicContainer plays(Scenario scenario, Run run) {
        return DynamicContainer.dynamicContainer(
                scenario.id(),
                run.performances().stream()
                        .filter(performance -> performance.play().scenario().equals(scenario))
                        .map(BrowserScenariosTest::test));
    }

    private static DynamicTest test(Performance performance) {
        return DynamicTest.dynamicTest(performance.play().toString(), () -> {
            Verdict verdict = performance.judgement().verdict();
            if (verdict == Verdict.CONTRADICTED || verdict == Verdict.INCONCLUSIVE) {
                fail(performance.play() + ": " + verdict + ", "
                        + performance.judgement().sentence());
            }
        });
    }

    /** Now that all is played there is nothing that was not. */
    private static Stream<DynamicContainer> standards(Matrix played) {
        return Standards.all().stream()
                .map(standard -> DynamicContainer.dynamicContainer(
                        standard.title(),
                        standard.requirements()
                                .flatMap(requirement -> Stream.of(ServiceKind.values())
                                        .map(service -> DynamicTest.dynamicTest(
                                                requirement.id() + " on " + service,
                                                () -> assertThat(Standing.of(requirement.on(service), service, played)
                                                                .state())
                                                        .isNotEqualTo(State.NOT_PLAYED))))));
    }

    private static void print(Run run, Path page) {
        System.out.println();
        MatrixTable.of(Matrix.of(run.performances()))
                .lines((verdict, text) -> text)
                .forEach(System.out::println);
        System.out.println();
        System.out.println(Counts.of(run.performances()).headline() + ": " + page.toUri());
    }
}
