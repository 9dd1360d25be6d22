package authlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.scenario.Attempt.Inconclusive;
import authlab.scenario.Attempt.Refused;
import authlab.scenario.Attempt.Succeeded;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttemptTest {

    private static final Attempt PRIZE = new Succeeded("the money");
    private static final Attempt UNAUTHENTICATED = new Refused(401, "unauthenticated");
    private static final Attempt FORBIDDEN = new Refused(403, "csrf");
    private static final Attempt UNCLEAR = new Inconclusive("nobody answered");

    @Test
    void a_refusal_keeps_the_status_and_the_type_of_the_problem() {
        assertThat(Attempt.refusedBy(Answers.problem(403, "csrf"))).isEqualTo(FORBIDDEN);
    }

    @Test
    void a_refusal_that_is_no_problem_of_the_contract_has_no_type() {
        assertThat(Attempt.refusedBy(Answers.of(404))).isEqualTo(new Refused(404, ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 302, 399, 500, 502, 503, 504, 599})
    void only_a_4xx_is_a_refusal(int status) {
        assertThat(Attempt.refusedBy(Answers.of(status))).isInstanceOf(Inconclusive.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 499})
    void the_first_and_the_last_4xx_are_refusals(int status) {
        assertThat(Attempt.refusedBy(Answers.of(status))).isEqualTo(new Refused(status, ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 399, 500, 503})
    void nobody_can_claim_a_refusal_with_another_status(int status) {
        assertThatThrownBy(() -> new Refused(status, "unavailable")).hasMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void what_is_granted_is_the_prize(int status) {
        assertThat(Attempt.of(Answers.of(status), "the money")).isEqualTo(PRIZE);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 302, 500, 503})
    void any_other_answer_is_neither_the_prize_nor_a_refusal(int status) {
        assertThat(Attempt.of(Answers.of(status), "the money")).isInstanceOf(Inconclusive.class);
    }

    @Test
    void one_success_among_many_ways_counts() {
        assertThat(Attempt.bestOf(List.of(UNAUTHENTICATED, UNCLEAR, PRIZE))).isEqualTo(PRIZE);
    }

    @Test
    void without_a_success_one_unclear_way_makes_all_unclear() {
        assertThat(Attempt.bestOf(List.of(UNAUTHENTICATED, UNCLEAR, UNAUTHENTICATED)))
                .isEqualTo(UNCLEAR);
    }

    @Test
    void refused_alike_in_every_way_is_refused() {
        assertThat(Attempt.bestOf(List.of(UNAUTHENTICATED, UNAUTHENTICATED))).isEqualTo(UNAUTHENTICATED);
    }

    @Test
    void refused_in_different_ways_is_unclear() {
        assertThat(Attempt.bestOf(List.of(UNAUTHENTICATED, FORBIDDEN))).isInstanceOf(Inconclusive.class);
    }

    @Test
    void no_way_at_all_is_unclear() {
        assertThat(Attempt.bestOf(List.of())).isInstanceOf(Inconclusive.class);
    }
}
