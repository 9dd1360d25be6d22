package authlab.jwt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeaderFormatTest {

    private final HeaderFormat format = new HeaderFormat();

    @Test
    void three_members_are_the_header_of_an_access_token() {
        Optional<TokenHeader> header = parse("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}");

        assertThat(header).hasValue(new TokenHeader("ES256", "at+jwt", "k1"));
    }

    @Test
    void their_order_and_blanks_between_them_are_free() {
        assertThat(parse(" {\"kid\" : \"k1\",\n\"typ\":\"at+jwt\", \"alg\":\"ES256\"} "))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JWT",
                "jwt",
                "application/at+jwt",
                "AT+JWT",
                "At+jwt",
                "at+jwt ",
                " at+jwt",
                "at+JWT",
                "id+jwt",
                "dpop+jwt",
                "at jwt",
                ""
            })
    void a_token_of_another_type_is_none_of_ours(String typ) {
        assertThat(parse("{\"alg\":\"ES256\",\"typ\":\"" + typ + "\",\"kid\":\"k1\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"jwk\":{\"kty\":\"EC\"}",
                "\"jku\":\"https://evil.example/keys\"",
                "\"x5u\":\"https://evil.example/cert\"",
                "\"x5c\":[\"MIIB\"]",
                "\"x5t\":\"AAAA\"",
                "\"x5t#S256\":\"AAAA\"",
                "\"crit\":[\"exp\"]",
                "\"crit\":[]",
                "\"b64\":false",
                "\"b64\":true",
                "\"zip\":\"DEF\"",
                "\"cty\":\"JWT\"",
                "\"enc\":\"A256GCM\"",
                "\"p2c\":2147483647",
                "\"iss\":\"someone\"",
                "\"\":\"\"",
                "\"ALG\":\"ES256\"",
                "\"alg\":\"none\"",
                "\"alg\":\"ES256\"",
                "\"kid\":\"k1\"",
                "\"\\u0061lg\":\"ES256\""
            })
    void a_fourth_member_is_refused_be_it_new_or_there_twice(String member) {
        assertThat(parse("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"," + member + "}"))
                .isEmpty();
        assertThat(parse("{" + member + ",\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alg", "typ", "kid"})
    void none_of_the_three_may_be_missing(String member) {
        String renamed = Forge.HEADER.replace("\"" + member + "\"", "\"other\"");
        String gone =
                Forge.HEADER.replaceAll("\"" + member + "\":\"[^\"]*\",?", "").replace(",}", "}");

        assertThat(parse(renamed)).isEmpty();
        assertThat(parse(gone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "0", "1e300", "[]", "[\"ES256\"]", "{}"})
    void each_of_the_three_is_a_text(String value) {
        assertThat(parse("{\"alg\":" + value + ",\"typ\":\"at+jwt\",\"kid\":\"k1\"}"))
                .isEmpty();
        assertThat(parse("{\"alg\":\"ES256\",\"typ\":" + value + ",\"kid\":\"k1\"}"))
                .isEmpty();
        assertThat(parse("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":" + value + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}",
                "{}{}",
                "ES256",
                "[{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}]",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"} x",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}{}",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}\0",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\",}",
                "{'alg':'ES256','typ':'at+jwt','kid':'k1'}",
                "{alg:\"ES256\",typ:\"at+jwt\",kid:\"k1\"}",
                "{\"alg\":\"ES256\",/**/\"typ\":\"at+jwt\",\"kid\":\"k1\"}",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k\n1\"}",
            })
    void what_is_not_one_json_object_is_no_header(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @Test
    void it_is_utf_8_without_a_byte_order_mark() {
        assertThat(parse("\uFEFF" + Forge.HEADER)).isEmpty();
        assertThat(parse(Forge.HEADER.getBytes(UTF_16))).isEmpty();
        assertThat(parse(Forge.HEADER.getBytes(UTF_16LE))).isEmpty();
        assertThat(parse(Forge.HEADER.replace("k1", "ké").getBytes(ISO_8859_1))).isEmpty();
        assertThat(parse(Forge.HEADER.replace("k1", "ké").getBytes(UTF_8))).isPresent();
    }

    @Test
    void one_that_is_nested_deep_is_refused_and_costs_no_stack() {
        assertThat(parse("[".repeat(3000))).isEmpty();
        assertThat(parse("{\"alg\":" + "[".repeat(2000) + "]".repeat(2000) + "}"))
                .isEmpty();
    }

    private Optional<TokenHeader> parse(String json) {
        return parse(json.getBytes(UTF_8));
    }

    private Optional<TokenHeader> parse(byte[] json) {
        return format.parse(Forge.withHeader(json));
    }
}
