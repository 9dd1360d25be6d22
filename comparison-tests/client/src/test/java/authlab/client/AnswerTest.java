package authlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerTest {

    @Test
    void a_problem_is_known_by_the_last_part_of_its_type() {
        assertThat(Answers.problem(403, "csrf").problemType()).hasValue("csrf");
    }

    @Test
    void json_that_does_not_call_itself_a_problem_is_none() {
        Answer answer = Answers.json(403, "{\"type\":\"https://authlab.example/problems/csrf\"}");

        assertThat(answer.problemType()).isEmpty();
    }

    @Test
    void a_problem_of_somebody_else_has_no_type_of_ours() {
        Answer answer = Answers.answer(
                404, Map.of("Content-Type", List.of("application/problem+json")), "{\"type\":\"about:blank\"}");

        assertThat(answer.problemType()).isEmpty();
    }

    @Test
    void text_after_the_json_or_a_repeated_property_is_no_json() {
        assertThatThrownBy(() -> Answers.json(200, "{} {}").json()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Answers.json(200, "{\"a\":1,\"a\":1}").json())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Answers.json(200, "").json()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_prints_its_json_without_the_credentials_at_any_depth() {
        Answer answer = Answers.json(
                200, "{\"username\":\"alice\",\"accessToken\":\"s3cret\",\"x\":[{\"csrfToken\":\"s3cret\"}]}");

        assertThat(answer.toString()).startsWith("200 ").contains("alice").doesNotContain("s3cret");
    }

    @Test
    void it_prints_nothing_of_a_body_that_is_no_json() {
        Answer answer = Answers.answer(500, Map.of(), "token=s3cret");

        assertThat(answer).hasToString("500 12 characters that are no JSON");
    }
}
