package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every property known, there once, and of its type. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictPropertiesTest {

    @Test
    void an_optional_property_may_be_absent_or_there() throws IOException {
        assertThat(JsonBody.of("{\"username\":\"alice\",\"password\":\"tea\"}").readAs(LoginRequest.class))
                .isEqualTo(new LoginRequest("alice", "tea", null));
        assertThat(JsonBody.of("{\"username\":\"alice\",\"password\":\"tea\",\"carrier\":\"cookie\"}")
                        .readAs(LoginRequest.class))
                .isEqualTo(new LoginRequest("alice", "tea", "cookie"));
    }

    @Test
    void an_empty_text_is_a_text() throws IOException {
        assertThat(JsonBody.of("{\"username\":\"\",\"password\":\"\"}").readAs(RegisterRequest.class))
                .isEqualTo(new RegisterRequest("", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password | {'username':'alice'}",
                "username | {'password':'tea'}",
                "username | {'username':null,'password':'tea'}",
                "password | {'username':'alice','password':null}",
                "carrier | {'username':'alice','password':'tea','carrier':null}",
            })
    void one_that_is_missing_or_null_is_named(String field, String json) {
        assertThat(json(json).fieldAtFaultAs(LoginRequest.class)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"role", "Username", "USERNAME", "user_name", "username ", "", "csrfToken", "__proto__", "@class"
            })
    void one_that_is_unknown_is_named(String name) {
        assertThat(json("{'username':'alice','password':'tea','" + name + "':'x'}")
                        .fieldAtFaultAs(LoginRequest.class))
                .isEqualTo(name);
    }

    @Test
    void an_unknown_one_of_any_length_is_not_told_back() {
        assertThat(json("{'username':'alice','password':'tea','" + "x".repeat(64) + "':1}")
                        .fieldAtFaultAs(LoginRequest.class))
                .isEqualTo("x".repeat(64));
        assertThat(json("{'username':'alice','password':'tea','" + "x".repeat(65) + "':1}")
                        .fieldAtFaultAs(LoginRequest.class))
                .isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'username':'alice','username':'admin','password':'tea'}",
                "{'username':'alice','password':'tea','username':'alice'}",
                "{'username':'alice','\\u0075sername':'admin','password':'tea'}",
                "{'username':'alice','password':'tea','carrier':'cookie','carrier':'bearer'}",
                "{'username':'alice','password':'tea','carrier':null,'carrier':'bearer'}"
            })
    void one_that_is_there_twice_is_refused(String json) {
        json(json).fieldAtFaultAs(LoginRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1e2", "true", "false", "{}", "[]", "['tea']", "[null]", "{'a':'tea'}"})
    void a_text_is_nothing_else(String value) {
        assertThat(json("{'username':'alice','password':" + value + "}").fieldAtFaultAs(RegisterRequest.class))
                .isEqualTo("password");
        assertThat(json("{'username':'alice','password':'tea','carrier':" + value + "}")
                        .fieldAtFaultAs(LoginRequest.class))
                .isEqualTo("carrier");
    }

    /** A record of one component must not be taken for that component. */
    @ParameterizedTest
    @ValueSource(strings = {"'tea'", "''", "1", "['tea']", "[]", "true"})
    void the_value_of_a_lone_property_does_not_stand_for_the_object(String json) {
        json(json).fieldAtFaultAs(ReauthenticateRequest.class);
        json(json).fieldAtFaultAs(RefreshRequest.class);
    }

    @Test
    void a_whole_number_is_read() throws IOException {
        assertThat(json("{'amount':100000000000}").readAs(Payment.class)).isEqualTo(new Payment(100_000_000_000L));
        assertThat(json("{'amount':-1}").readAs(Payment.class)).isEqualTo(new Payment(-1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'1'",
                "''",
                "1.0",
                "1.5",
                "1e2",
                "1E0",
                "9223372036854775808",
                "-9223372036854775809",
                "1e999999999",
                "true",
                "null",
                "[1]",
                "[]",
                "{}",
                "01",
                "+1",
                ".5",
                "1.",
                "0x1",
                "NaN",
                "Infinity",
                "1_000"
            })
    void a_whole_number_is_nothing_else(String value) {
        json("{'amount':" + value + "}").fieldAtFaultAs(Payment.class);
    }

    @Test
    void a_whole_number_must_not_be_missing() {
        assertThat(json("{}").fieldAtFaultAs(Payment.class)).isEqualTo("amount");
    }

    record Payment(@JsonProperty(required = true) long amount) {}

    /** Single quotes stand for double ones, to be read more easily here. */
    private static JsonBody json(String quoted) {
        return JsonBody.of(quoted.replace('\'', '"'));
    }
}
