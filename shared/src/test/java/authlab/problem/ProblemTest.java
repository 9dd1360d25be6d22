package authlab.problem;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.problem.Problem.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void where_no_rule_was_broken_violations_are_absent() throws JsonProcessingException {
        Problem problem = new ProblemException(ProblemType.NOT_FOUND).problem();

        assertThat(json.writeValueAsString(problem)).isEqualTo("""
                {"type":"https://authlab.example/problems/not-found","title":"Not found","status":404,\
                "detail":"There is nothing here."}""");
    }

    @Test
    void each_broken_rule_is_named_with_its_field() throws JsonProcessingException {
        Problem problem = ProblemException.invalid(
                        List.of(new Violation("username", "must be shorter"), new Violation("password", "is common")))
                .problem();

        assertThat(json.writeValueAsString(problem)).isEqualTo("""
                {"type":"https://authlab.example/problems/validation","title":"Invalid request","status":400,\
                "detail":"The request breaks a rule.","violations":[\
                {"field":"username","message":"must be shorter"},{"field":"password","message":"is common"}]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, 401, unauthenticated",
        "INVALID_CREDENTIALS, 401, invalid-credentials",
        "STEP_UP, 401, step-up",
        "CSRF, 403, csrf",
        "CROSS_SITE, 403, cross-site",
        "FORBIDDEN, 403, forbidden",
        "VALIDATION, 400, validation",
        "NOT_FOUND, 404, not-found",
        "CONFLICT, 409, conflict",
        "METHOD_NOT_ALLOWED, 405, method-not-allowed",
        "PAYLOAD_TOO_LARGE, 413, payload-too-large",
        "UNSUPPORTED_MEDIA_TYPE, 415, unsupported-media-type",
        "THROTTLED, 429, throttled",
        "UNAVAILABLE, 503, unavailable",
        "INTERNAL, 500, internal"
    })
    void its_type_and_status_are_those_of_the_contract(ProblemType type, int status, String name) {
        Problem problem = new ProblemException(type).problem();

        assertThat(problem.type()).isEqualTo("https://authlab.example/problems/" + name);
        assertThat(problem.status()).isEqualTo(status).isEqualTo(type.status());
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_title_and_a_sentence(ProblemType type) {
        Problem problem = new ProblemException(type).problem();

        assertThat(problem.title()).isNotBlank();
        assertThat(problem.detail()).endsWith(".");
    }

    @Test
    void a_refusal_is_an_outcome_and_costs_no_stack_trace() {
        ProblemException refusal = new ProblemException(ProblemType.METHOD_NOT_ALLOWED).with("Allow", "GET, HEAD");

        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(refusal.headers()).containsExactly(Map.entry("Allow", "GET, HEAD"));
    }
}
