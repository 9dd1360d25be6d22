package authlab.suite;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.SetCookie;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What the contract says of answers, to be asked of one. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    private static final Map<String, String> CLEARED =
            Map.of("secure", "", "httponly", "", "samesite", "Strict", "path", "/", "max-age", "0");

    private AnswerAssert(Answer answer) {
        super(answer, AnswerAssert.class);
    }

    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }

    public AnswerAssert hasStatus(int status) {
        isNotNull();
        Assertions.assertThat(actual.status()).as(told(actual.toString())).isEqualTo(status);
        return this;
    }

    /** Exactly these properties in the JSON object that is the body. */
    public AnswerAssert hasProperties(String... names) {
        Assertions.assertThat(namesIn(actual.json())).as(told("properties")).containsExactlyInAnyOrder(names);
        return this;
    }

    public AnswerAssert hasHeader(String name, String value) {
        Assertions.assertThat(actual.headers().allValues(name)).as(told(name)).containsExactly(value);
        return this;
    }

    /** The body is JSON, by its type. */
    public AnswerAssert isJson() {
        Assertions.assertThat(actual.header("Content-Type").orElse(""))
                .as(told("Content-Type"))
                .matches("application/json(;\\s*charset=UTF-8)?");
        return this;
    }

    public AnswerAssert hasNoHeader(String name) {
        Assertions.assertThat(actual.headers().allValues(name)).as(told(name)).isEmpty();
        return this;
    }

    public AnswerAssert hasNoBody() {
        Assertions.assertThat(actual.text()).as(told("body")).isEmpty();
        return this;
    }

    public AnswerAssert setsNoCookie() {
        return hasNoHeader("Set-Cookie");
    }

    /** Each cookie of the carrier is taken away, once, by the attributes that it was set with. */
    public AnswerAssert clearsCookiesOf(Carrier carrier) {
        List<SetCookie> cookies = actual.setCookies();
        Assertions.assertThat(cookies)
                .as(told("cookies"))
                .extracting(SetCookie::name)
                .containsExactlyInAnyOrderElementsOf(carrier.cookieNames());
        Assertions.assertThat(cookies).as(told("attributes")).allSatisfy(cookie -> {
            Assertions.assertThat(cookie.value()).isEmpty();
            Assertions.assertThat(cookie.attributes()).isEqualTo(CLEARED);
        });
        return this;
    }

    /** A problem of RFC 9457 in the contract's shape, of that type, and its status on the answer. */
    public AnswerAssert isProblem(int status, String type) {
        hasStatus(status);
        Assertions.assertThat(actual.problemType())
                .as(told("problem type of " + actual))
                .contains(type);
        hasHeader("Content-Type", "application/problem+json");
        JsonNode problem = actual.json();
        Assertions.assertThat(problem.path("status").isInt())
                .as(told("status is a number"))
                .isTrue();
        Assertions.assertThat(problem.path("status").intValue())
                .as(told("status in the body"))
                .isEqualTo(status);
        Assertions.assertThat(problem.path("title").asText()).as(told("title")).isNotBlank();
        Assertions.assertThat(problem.path("detail").asText())
                .as(told("detail"))
                .isNotBlank();
        Assertions.assertThat(namesIn(problem))
                .as(told("properties"))
                .isSubsetOf("type", "title", "status", "detail", "violations");
        return this;
    }

    /** 400 that names the field, parameter or header at fault among its violations. */
    public AnswerAssert isViolationOf(String field) {
        isProblem(400, "validation");
        JsonNode violations = actual.json().path("violations");
        Assertions.assertThat(violations.findValuesAsText("field"))
                .as(told("fields at fault"))
                .contains(field);
        Assertions.assertThat(violations).as(told("violations")).allSatisfy(violation -> {
            Assertions.assertThat(namesIn(violation)).containsExactly("field", "message");
            Assertions.assertThat(violation.path("message").asText()).isNotBlank();
        });
        return this;
    }

    private String told(String what) {
        String said = descriptionText();
        return said.isEmpty() ? what : said + ": " + what;
    }

    private static Set<String> namesIn(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
