package authlab.jwt;

import static authlab.jwt.TestClaims.END;
import static authlab.jwt.TestClaims.ISSUED;
import static authlab.jwt.TestClaims.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import authlab.account.Role;
import authlab.proof.KeyThumbprint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimsFormatTest {

    private final ClaimsFormat format = new ClaimsFormat();

    @Test
    void what_was_spelled_is_read_back() {
        assertThat(parse(TestClaims.json(format.spell(TestClaims.forBearer())))).hasValue(TestClaims.forBearer());
        assertThat(parse(TestClaims.json(format.spell(TestClaims.forCookie())))).hasValue(TestClaims.forCookie());
        assertThat(parse(TestClaims.json(format.spell(TestClaims.notBefore(NOON)))))
                .hasValue(TestClaims.notBefore(NOON));
    }

    @Test
    void the_claims_are_those_of_the_contract() {
        assertThat(format.spell(TestClaims.forCookie()))
                .containsOnly(
                        Map.entry("iss", "https://bank.example"),
                        Map.entry("aud", "authlab"),
                        Map.entry("client_id", "authlab-web"),
                        Map.entry("sub", "01920000-0000-7000-8000-000000000001"),
                        Map.entry("sid", "01920000-0000-7000-8000-0000000000ff"),
                        Map.entry("jti", "jti-1"),
                        Map.entry("iat", ISSUED.getEpochSecond()),
                        Map.entry("exp", END.getEpochSecond()),
                        Map.entry("auth_time", NOON.getEpochSecond()),
                        Map.entry("epoch", 7L),
                        Map.entry("roles", List.of("user")),
                        Map.entry("preferred_username", "alice"),
                        Map.entry("csrf", TestClaims.CSRF_TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iss",
                "aud",
                "client_id",
                "sub",
                "sid",
                "jti",
                "iat",
                "exp",
                "auth_time",
                "epoch",
                "roles",
                "preferred_username"
            })
    void none_may_be_missing_or_null(String claim) {
        Map<String, Object> claims = TestClaims.byName();
        claims.remove(claim);

        assertThat(parse(TestClaims.json(claims))).isEmpty();
        assertThat(parse(TestClaims.jsonWith(claim, "null"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "client_id", "sub", "sid", "jti", "preferred_username", "csrf"})
    void texts_are_texts_and_not_empty(String claim) {
        for (String value : List.of("\"\"", "null", "true", "0", "1.5", "[]", "{}")) {
            assertThat(parse(TestClaims.jsonWith(claim, value))).as(value).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iat", "nbf", "exp", "auth_time", "epoch"})
    void numbers_are_integers_that_make_sense(String claim) {
        for (String value : List.of(
                "\"1793534460\"",
                "null",
                "true",
                "[]",
                "{}",
                "-1",
                "1793534460.0",
                "1793534460.5",
                "1e9",
                "1E9",
                "1e300",
                "1e400",
                "-0.0",
                "9223372036854775808",
                "18446744073709551616",
                "9".repeat(900),
                "9".repeat(2000),
                "NaN",
                "Infinity",
                "+1",
                "01",
                "0x10")) {
            assertThat(parse(TestClaims.jsonWith(claim, value))).as(value).isEmpty();
        }
    }

    @Test
    void a_time_is_at_most_the_end_of_the_year_9999() {
        assertThat(parse(TestClaims.jsonWith("exp", "253402300799"))).isPresent();
        assertThat(parse(TestClaims.jsonWith("exp", "253402300800"))).isEmpty();
        assertThat(parse(TestClaims.jsonWith("exp", "9223372036854775807"))).isEmpty();
    }

    @Test
    void a_token_ends_after_it_begins() {
        assertThat(parse(TestClaims.jsonWith("exp", seconds(ISSUED.plusSeconds(1)))))
                .isPresent();
        assertThat(parse(TestClaims.jsonWith("exp", seconds(ISSUED)))).isEmpty();
    }

    @Test
    void the_user_proved_who_she_is_before_the_token_was_issued() {
        assertThat(parse(TestClaims.jsonWith("auth_time", seconds(ISSUED)))).isPresent();
        assertThat(parse(TestClaims.jsonWith("auth_time", seconds(ISSUED.plusSeconds(1)))))
                .isEmpty();
    }

    @Test
    void the_epoch_is_any_integer_from_zero() {
        assertThat(parse(TestClaims.jsonWith("epoch", "0"))).isPresent();
        assertThat(parse(TestClaims.jsonWith("epoch", "9223372036854775807"))).isPresent();
        assertThat(parse(TestClaims.jsonWith("epoch", "-1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "sid"})
    void ids_are_spelled_in_one_way(String claim) {
        assertThat(parse(TestClaims.jsonWith(claim, "\"01920000-0000-7000-8000-00000000abcd\"")))
                .isPresent();

        for (String other : List.of(
                "01920000-0000-7000-8000-00000000ABCD",
                "1920000-0000-7000-8000-00000000abcd",
                "01920000-0-7000-8000-abcd",
                "019200000000700080000000000000ff",
                "{01920000-0000-7000-8000-00000000abcd}",
                "01920000-0000-7000-8000-00000000abcd ",
                "01920000-0000-7000-8000-00000000abcdef",
                "-1920000-0000-7000-8000-00000000abcd",
                "' or 1=1 --",
                "\\u0000",
                "alice")) {
            assertThat(parse(TestClaims.jsonWith(claim, "\"" + other + "\"")))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void an_audience_is_one_text_and_no_list() {
        assertThat(parse(TestClaims.jsonWith("aud", "[\"authlab\",\"another\"]")))
                .isEmpty();
        assertThat(parse(TestClaims.jsonWith("aud", "[\"authlab\"]"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"user\"",
                "{}",
                "[null]",
                "[1]",
                "[\"root\"]",
                "[\"USER\"]",
                "[\"user\",\"user\"]",
                "[\"user\",\"root\"]",
                "[[\"user\"]]",
                "[\"user \"]",
                "[\"\"]"
            })
    void roles_are_known_ones_none_twice_and_at_least_one(String roles) {
        assertThat(parse(TestClaims.jsonWith("roles", roles))).isEmpty();
    }

    @Test
    void roles_are_told_sorted() {
        Optional<AccessClaims> claims = parse(TestClaims.jsonWith("roles", "[\"user\",\"admin\"]"));

        assertThat(claims.orElseThrow().roles()).containsExactly(Role.ADMIN, Role.USER);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, true",
        "ab, false",
        "a2345678901234567890123456789012, true",
        "a23456789012345678901234567890123, false",
        "0._-, true",
        ".abc, false",
        "Alice, false",
        "al ice, false",
        "alicé, false"
    })
    void a_username_is_what_can_be_registered(String username, boolean isOne) {
        assertThat(parse(TestClaims.jsonWith("preferred_username", "\"" + username + "\""))
                        .isPresent())
                .isEqualTo(isOne);
    }

    @Test
    void the_key_of_a_bound_login_is_confirmed_in_one_way() {
        String thumbprint = "A".repeat(43);

        assertThat(parse(TestClaims.jsonWith("cnf", "{\"jkt\":\"" + thumbprint + "\"}")))
                .hasValueSatisfying(said -> assertThat(said.boundTo()).hasValue(new KeyThumbprint(thumbprint)));
        for (String other : List.of(
                "null",
                "{}",
                "[]",
                "\"" + thumbprint + "\"",
                "{\"jkt\":null}",
                "{\"jkt\":\"\"}",
                "{\"jkt\":\"" + "A".repeat(42) + "\"}",
                "{\"jkt\":\"" + "A".repeat(42) + "B\"}",
                "{\"x5t#S256\":\"" + thumbprint + "\"}",
                "{\"jkt\":\"" + thumbprint + "\",\"kid\":\"1\"}")) {
            assertThat(parse(TestClaims.jsonWith("cnf", other))).as(other).isEmpty();
        }
    }

    @Test
    void a_token_of_a_bound_login_says_so_as_rfc_9449_spells_it() {
        AccessClaims said = parse(TestClaims.jsonWith("cnf", "{\"jkt\":\"" + "A".repeat(43) + "\"}"))
                .orElseThrow();

        assertThat(new ClaimsFormat().spell(said)).containsEntry("cnf", Map.of("jkt", "A".repeat(43)));
        assertThat(new ClaimsFormat().spell(TestClaims.forBearer())).doesNotContainKey("cnf");
    }

    @Test
    void a_csrf_token_is_256_bits_of_canonical_base64url() {
        assertThat(parse(TestClaims.jsonWith("csrf", "\"" + "A".repeat(43) + "\"")))
                .isPresent();

        for (String other : List.of("A".repeat(42), "A".repeat(44), "A".repeat(42) + "B", "A".repeat(42) + "+")) {
            assertThat(parse(TestClaims.jsonWith("csrf", "\"" + other + "\"")))
                    .as(other)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "groups", "upn", "cnf", "act", "roleMappings", "ISS", "", "iss\\u0000"})
    void a_claim_that_nobody_knows_is_refused(String name) {
        assertThat(parse(TestClaims.jsonWith(name, "\"x\""))).isEmpty();
    }

    @Test
    void a_claim_there_twice_is_refused() {
        String claims = TestClaims.json(TestClaims.byName());

        assertThat(parse("{\"epoch\":8," + claims.substring(1))).isEmpty();
        assertThat(parse("{\"epoch\":7," + claims.substring(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "[]", "{}", "{", "\"text\"", "0"})
    void what_is_no_json_object_holds_no_claims(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @Test
    void nothing_stands_before_or_behind_the_object() {
        String claims = TestClaims.json(TestClaims.byName());

        assertThat(parse(claims)).isPresent();
        assertThat(parse(claims + "{}")).isEmpty();
        assertThat(parse(claims + " x")).isEmpty();
        assertThat(parse("\uFEFF" + claims)).isEmpty();
    }

    @Test
    void claims_that_cannot_be_are_not_made_either() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(NOON, Optional.empty(), NOON.plusMillis(1500)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(NOON, Optional.empty(), NOON));
    }

    @Test
    void they_print_whose_they_are_and_not_the_csrf_token() {
        assertThat(TestClaims.forCookie().toString()).contains("alice").doesNotContain(TestClaims.CSRF_TOKEN);
    }

    private Optional<AccessClaims> parse(String json) {
        return format.parse(Forge.payload(json));
    }

    private static String seconds(Instant time) {
        return Long.toString(time.getEpochSecond());
    }
}
