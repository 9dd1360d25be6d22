package authlab.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.scenario.Attempt;
import authlab.scenario.Catalogue;
import authlab.scenario.Expectation.NotApplicable;
import authlab.scenario.Scenario;
import authlab.scenario.Transcript.Line;
import authlab.scenario.play.Judgement;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import authlab.scenario.play.Play;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is played in a browser is added to a report that was written before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenRunTest {

    /** Not applicable somewhere, and played without one defence and without several. */
    private static final Scenario FORM = scenario("ride-form");

    private static final Scenario TAMPER = scenario("forge-tamper");

    @TempDir
    private Path folder;

    @Test
    void where_none_was_written_there_is_none() {
        assertThat(Report.read(folder)).isEmpty();
    }

    @Test
    void it_is_read_as_it_was_written() {
        Run run = Runs.of(performances(FORM));
        Report.write(run, folder);

        Run read = Report.read(folder).orElseThrow();

        assertThat(read.performances()).isEqualTo(run.performances());
        assertThat(read.machine()).isEqualTo(run.machine());
        assertThat(read.versions()).isEqualTo(run.versions());
        assertThat(read.begun()).isEqualTo(run.begun());
    }

    @Test
    void what_was_played_again_takes_the_place_of_what_was_there_and_the_rest_stays_in_its_order() {
        Run earlier = Runs.of(List.of(performances(TAMPER), performances(FORM)).stream()
                .flatMap(List::stream)
                .toList());

        Run later = earlier.with(Runs.of(performances(TAMPER).subList(0, 1)));

        assertThat(later.performances())
                .hasSize(1 + performances(FORM).size())
                .first()
                .satisfies(
                        performance -> assertThat(performance.play().scenario()).isEqualTo(TAMPER));
        assertThat(later.took()).isEqualTo(earlier.took().multipliedBy(2));
    }

    private static Scenario scenario(String id) {
        return Catalogue.matching(id).get(0);
    }

    private static List<Performance> performances(Scenario scenario) {
        return Play.allOf(scenario).stream().map(WrittenRunTest::performance).toList();
    }

    private static Performance performance(Play play) {
        if (play.carrier() == Carrier.JWT_BEARER && play.scenario().equals(FORM)) {
            return new Performance(
                    play,
                    Optional.empty(),
                    new Judgement(Verdict.NOT_APPLICABLE, ((NotApplicable) play.expectation()).reason()),
                    List.of(),
                    Duration.ZERO);
        }
        Attempt attempt = play.without().isEmpty() ? Attempt.keptBack("a rule") : Attempt.succeeded("the money");
        return new Performance(
                play,
                Optional.of(attempt),
                new Judgement(Verdict.AS_EXPECTED, attempt.toString()),
                List.of(
                        new Line.Step("Given a victim,"),
                        new Line.Picture("What she sees", "/9j/4AAQ"),
                        new Line.Exchange("POST /api/transfers", "403 csrf"),
                        new Line.More(3)),
                Duration.ofMillis(1234));
    }
}
