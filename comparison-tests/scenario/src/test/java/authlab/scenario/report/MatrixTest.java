package authlab.scenario.report;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.scenario.Defence;
import authlab.scenario.Lack;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import authlab.scenario.report.Matrix.Cell;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MatrixTest {

    @Test
    void rows_keep_the_order_of_the_plays_and_cells_that_of_the_carriers() {
        Matrix matrix = Matrix.of(Runs.mixed().performances());

        assertThat(matrix.rows())
                .extracting(row -> row.scenario().id())
                .containsExactly("forge-tamper", "outlive-idle");
        assertThat(matrix.rows().get(0).cells())
                .extracting(Cell::carrier)
                .containsExactly(SESSION, JWT_BEARER, JWT_COOKIE);
    }

    @Test
    void a_cell_is_as_bad_as_the_worst_in_it() {
        Performance refused = Runs.refused(Runs.TAMPER, JWT_BEARER);
        Performance bites = Runs.bites(Runs.TAMPER, JWT_BEARER, Defence.SIGNATURE_CHECK);
        Performance dull = Runs.doesNotBite(Runs.TAMPER, JWT_BEARER, Defence.SIGNATURE_CHECK);
        Performance unclear = Runs.unclear(Runs.TAMPER, JWT_BEARER, Optional.of(Lack.of(Defence.SIGNATURE_CHECK)));

        assertThat(verdictOf(refused)).isEqualTo(Verdict.AS_EXPECTED);
        assertThat(verdictOf(refused, bites)).isEqualTo(Verdict.AS_EXPECTED);
        assertThat(verdictOf(refused, bites, unclear)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdictOf(refused, unclear, dull, bites)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(verdictOf(Runs.overcome(Runs.TAMPER, JWT_BEARER), bites)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(verdictOf(Runs.notPlayed(Runs.TAMPER, SESSION))).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_weakened_service_alone_shows_nothing() {
        List<Performance> bites = List.of(Runs.bites(Runs.TAMPER, JWT_BEARER, Defence.SIGNATURE_CHECK));

        assertThatThrownBy(() -> Matrix.of(bites)).hasMessageContaining("0 performances on the healthy service");
    }

    @Test
    void counts_leave_out_what_does_not_apply() {
        Counts counts = Counts.of(Runs.mixed().performances());

        assertThat(counts).isEqualTo(new Counts(6, 2, 2, 1));
        assertThat(counts.played()).isEqualTo(10);
        assertThat(counts.isAllAsExpected()).isFalse();
    }

    @Test
    void only_a_run_in_which_something_was_played_is_green() {
        assertThat(Counts.of(Runs.green().performances()).isAllAsExpected()).isTrue();
        assertThat(Counts.of(List.of(Runs.notPlayed(Runs.TAMPER, SESSION))).isAllAsExpected())
                .isFalse();
    }

    private static Verdict verdictOf(Performance... performances) {
        return Matrix.of(List.of(performances)).rows().get(0).cells().get(0).verdict();
    }
}
