package authlab.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.scenario.Attempt;
import authlab.scenario.Catalogue;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import authlab.scenario.play.Play;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LastDefenceTest {

    @Test
    void it_names_each_defence_and_none() {
        assertThat(LastDefence.names())
                .containsExactly("same-site", "csrf-token", "cross-site-check", "content-type", "none of them");
    }

    @Test
    void it_says_of_each_whether_it_held_by_itself() {
        assertThat(new LastDefence(Matrix.of(played("ride-sibling"))).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.cells())
                        .extracting(LastDefence.Cell::words)
                        .containsExactly(
                                "does not hold",
                                "holds: 403 csrf",
                                "holds: 403 cross-site",
                                "holds: 415 unsupported-media-type",
                                "does not hold"));
    }

    @Test
    void of_what_was_played_without_one_defence_at_a_time_it_says_nothing() {
        assertThat(new LastDefence(Matrix.of(played("ride-other-token"))).lines())
                .isEmpty();
    }

    /** As the facts say. */
    private static List<Performance> played(String id) {
        return Play.allOf(Catalogue.matching(id).get(0)).stream()
                .filter(play -> play.carrier() == Carrier.SESSION)
                .map(play -> Runs.performance(
                        play,
                        play.heldBy()
                                .map(due -> (Attempt) new Attempt.Refused(due.status(), due.problemType()))
                                .orElseGet(() -> play.without().isEmpty()
                                        ? new Attempt.Refused(403, "cross-site")
                                        : Attempt.succeeded("the money")),
                        Verdict.AS_EXPECTED))
                .toList();
    }
}
