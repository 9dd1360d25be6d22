package authlab.scenario.play;

import static authlab.scenario.play.Judgement.Verdict.AS_EXPECTED;
import static authlab.scenario.play.Judgement.Verdict.CONTRADICTED;
import static authlab.scenario.play.Judgement.Verdict.INCONCLUSIVE;
import static authlab.scenario.play.Judgement.Verdict.NOT_APPLICABLE;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.scenario.Answers;
import authlab.scenario.Attempt;
import authlab.scenario.Expectation.Exposure;
import authlab.scenario.Expectation.NotApplicable;
import authlab.scenario.Expectation.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgementTest {

    private static final Refusal DUE = new Refusal(401, "unauthenticated");
    private static final Attempt REFUSED_AS_DUE = new Attempt.Refused(401, "unauthenticated");
    private static final Attempt SUCCEEDED = Attempt.succeeded("the money");
    private static final Attempt UNCLEAR = Attempt.inconclusive("nobody answered");

    @Test
    void a_healthy_service_that_refuses_as_due_is_as_expected() {
        assertThat(Judgement.ofRefused(DUE, REFUSED_AS_DUE).verdict()).isEqualTo(AS_EXPECTED);
    }

    @Test
    void a_healthy_service_that_refuses_with_another_status_contradicts() {
        assertThat(Judgement.ofRefused(DUE, new Attempt.Refused(403, "unauthenticated")))
                .isEqualTo(new Judgement(CONTRADICTED, "refused: 403 unauthenticated, but 401 unauthenticated is due"));
    }

    @Test
    void a_healthy_service_that_refuses_with_another_problem_contradicts() {
        assertThat(Judgement.ofRefused(DUE, new Attempt.Refused(401, "")).verdict())
                .isEqualTo(CONTRADICTED);
    }

    @Test
    void a_healthy_service_that_is_overcome_contradicts() {
        assertThat(Judgement.ofRefused(DUE, SUCCEEDED))
                .isEqualTo(new Judgement(CONTRADICTED, "the service was overcome: succeeded: the money"));
    }

    @Test
    void a_weakened_service_that_is_overcome_is_as_expected() {
        assertThat(Judgement.ofWeakened(SUCCEEDED).verdict()).isEqualTo(AS_EXPECTED);
    }

    @Test
    void a_weakened_service_that_refuses_contradicts() {
        assertThat(Judgement.ofWeakened(REFUSED_AS_DUE))
                .isEqualTo(new Judgement(CONTRADICTED, "the attack does not bite: refused: 401 unauthenticated"));
    }

    @Test
    void what_is_exposed_by_design_is_as_expected_when_it_succeeds_and_contradicts_when_it_does_not() {
        Exposure known = new Exposure("it ends in minutes");

        assertThat(Judgement.ofExposed(known, SUCCEEDED))
                .isEqualTo(new Judgement(AS_EXPECTED, "succeeded: the money, by design: it ends in minutes"));
        assertThat(Judgement.ofExposed(known, REFUSED_AS_DUE).verdict()).isEqualTo(CONTRADICTED);
        assertThat(Judgement.ofExposed(known, UNCLEAR).verdict()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void a_rule_of_the_browser_is_another_refusal_than_the_end_of_a_connection() {
        assertThat(Judgement.ofRefused(new Refusal(0, "frame-ancestors"), Attempt.cutOff())
                        .verdict())
                .isEqualTo(CONTRADICTED);
        assertThat(Judgement.ofRefused(new Refusal(0, "frame-ancestors"), Attempt.keptBack("frame-ancestors"))
                        .verdict())
                .isEqualTo(AS_EXPECTED);
    }

    @Test
    void what_nobody_can_tell_is_judged_so_on_either_service() {
        assertThat(Judgement.ofRefused(DUE, UNCLEAR).verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(Judgement.ofWeakened(UNCLEAR).verdict()).isEqualTo(INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_5xx_is_never_green_not_even_if_it_were_due(int status) {
        Attempt asPrize = Attempt.of(Answers.problem(status, "unavailable"), "the money");
        Attempt asRefusal = Attempt.refusedBy(Answers.problem(status, "unavailable"));

        assertThat(Judgement.ofRefused(new Refusal(status, "unavailable"), asPrize)
                        .verdict())
                .isEqualTo(INCONCLUSIVE);
        assertThat(Judgement.ofRefused(new Refusal(status, "unavailable"), asRefusal)
                        .verdict())
                .isEqualTo(INCONCLUSIVE);
        assertThat(Judgement.ofWeakened(asPrize).verdict()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void what_does_not_apply_is_no_pass() {
        assertThat(Judgement.notApplicable(new NotApplicable("there is nothing to edit")))
                .isEqualTo(new Judgement(NOT_APPLICABLE, "there is nothing to edit"));
    }
}
