package authlab.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import authlab.lab.ServiceKind;
import authlab.scenario.Catalogue;
import authlab.scenario.Effort;
import authlab.scenario.Scenario;
import authlab.scenario.Transcript.Line;
import authlab.scenario.play.Judgement.Verdict;
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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays the whole catalogue on all carriers, healthy and weakened; leaves the report. */
class CatalogueIT {

    /** Two more than there are processors: while one place starts and another waits, the others play. */
    private static final int SERVICES_AT_ONCE = Runtime.getRuntime().availableProcessors() + 2;

    private static final Path ROOT =
            Path.of(System.getProperty("scenario.root")).toAbsolutePath().normalize();

    private static final Path DATA = Path.of(System.getProperty("scenario.data"));

    @TestFactory
    Stream<DynamicContainer> everything_goes_as_expected() {
        Run run = play();
        Path page = Report.write(run, ROOT.resolve("comparison-tests/target/report"));
        print(run, page);
        Map<Scenario, List<Performance>> byScenario = run.performances().stream()
                .collect(Collectors.groupingBy(each -> each.play().scenario()));
        Stream<DynamicContainer> scenarios = withoutBrowser()
                .map(scenario -> DynamicContainer.dynamicContainer(
                        scenario.id(), byScenario.get(scenario).stream().map(CatalogueIT::test)));
        return Stream.concat(scenarios, standards(Matrix.of(run.performances())));
    }

    /** What a standard asks for is shown by what was just played, and not by what would have been. */
    private static Stream<DynamicContainer> standards(Matrix played) {
        return Standards.all().stream()
                .map(standard -> DynamicContainer.dynamicContainer(
                        standard.title(),
                        standard.requirements()
                                .flatMap(requirement -> Stream.of(ServiceKind.values())
                                        .map(service -> test(
                                                requirement.id() + " on " + service,
                                                Standing.of(requirement.on(service), service, played))))));
    }

    private static DynamicTest test(String claim, Standing standing) {
        List<String> elsewhere = Catalogue.all().stream()
                .filter(Scenario::needsBrowser)
                .map(Scenario::id)
                .toList();
        return DynamicTest.dynamicTest(claim, () -> {
            assertThat(standing.scenarios())
                    .filteredOn(scene -> !elsewhere.contains(scene.scenario()))
                    .allMatch(scene -> scene.state() == State.SHOWN);
            assertThat(standing.state())
                    .isIn(State.SHOWN, State.TESTED, State.OUT_OF_SCOPE, State.OPEN, State.NOT_PLAYED);
        });
    }

    /** The others are played where there is one, and added to this report. */
    private static Stream<Scenario> withoutBrowser() {
        return Catalogue.all().stream().filter(scenario -> !scenario.needsBrowser());
    }

    private static Run play() {
        Instant begun = Instant.now();
        try (Services services = LabServices.in(ROOT, DATA.resolve("catalogue-lab"))) {
            List<Play> plays = withoutBrowser()
                    .flatMap(scenario -> Play.allOf(scenario).stream())
                    .toList();
            List<Performance> performances =
                    new Player(services, Audience.NONE, Effort.BRIEF).perform(plays, SERVICES_AT_ONCE);
            return Run.since(begun, services.postgreSqlVersion(), performances);
        }
    }

    private static void print(Run run, Path page) {
        System.out.println();
        MatrixTable.of(Matrix.of(run.performances()))
                .lines((verdict, text) -> text)
                .forEach(System.out::println);
        System.out.println();
        System.out.println(Counts.of(run.performances()).headline() + ": " + page.toUri());
    }

    private static DynamicTest test(Performance performance) {
        return DynamicTest.dynamicTest(performance.play().toString(), () -> {
            Verdict verdict = performance.judgement().verdict();
            if (verdict == Verdict.CONTRADICTED || verdict == Verdict.INCONCLUSIVE) {
                fail(performance.play() + ": " + verdict + ", "
                        + performance.judgement().sentence() + "\n"
                        + performance.transcript().stream()
                                .map(CatalogueIT::told)
                                .collect(Collectors.joining("\n")));
            }
        });
    }

    private static String told(Line line) {
        if (line instanceof Line.Step step) {
            return "  " + step.sentence();
        }
        if (line instanceof Line.Exchange exchange) {
            return "    → " + exchange.request() + "\n    ← " + exchange.answer();
        }
        return "    … and " + ((Line.More) line).exchanges() + " more";
    }
}
