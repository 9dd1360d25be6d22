package authlab.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenFormatTest {

    private final TokenFormat format = new TokenFormat();

    @Test
    void three_parts_of_base64url_are_a_token() {
        SpelledToken token = format.parse("aZ09.-_-_.QUJD").orElseThrow();

        assertThat(token.header()).isEqualTo("aZ09");
        assertThat(token.payload()).isEqualTo("-_-_");
        assertThat(token.text()).isEqualTo("aZ09.-_-_.QUJD");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "padding at the end|QUJD.QUJD.QUI=",
                "padding in the middle|QUJD.QUI=.QUJD",
                "padding that is not needed|QUJD.QUJD.QUJD=",
                "double padding|QUJD.QUJD.QQ==",
                "the other alphabet, plus|QUJD.QUJD.QU+D",
                "the other alphabet, slash|QUJD.QUJD.QU/D",
                "a blank before|' QUJD.QUJD.QUJD'",
                "a blank after|'QUJD.QUJD.QUJD '",
                "a blank within|'QUJD.QU JD.QUJD'",
                "a question mark|QUJD.QUJD.QU?D",
                "a percent escape|QUJD.QUJD.QUJ%44",
                "a fourth part|QUJD.QUJD.QUJD.QUJD",
                "five parts, as JWE has|QUJD.QUJD.QUJD.QUJD.QUJD",
                "two parts|QUJD.QUJD",
                "one part|QUJD",
                "no header|.QUJD.QUJD",
                "no payload|QUJD..QUJD",
                "no signature|QUJD.QUJD.",
                "only dots|..",
                "a dot before|.QUJD.QUJD.QUJD",
                "a dot after|QUJD.QUJD.QUJD.",
                "JSON serialisation|'{\"payload\":\"QUJD\",\"protected\":\"QUJD\",\"signature\":\"QUJD\"}'",
                "a scheme before|'Bearer QUJD.QUJD.QUJD'",
            })
    void another_spelling_is_no_token(String what, String text) {
        assertThat(format.parse(text.replaceAll("^'|'$", ""))).as(what).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\0", "\uFEFF", "é", "\u017F", "\uD83D\uDE00", "\u0080", "\u2028"})
    void a_character_outside_the_alphabet_is_refused_wherever_it_stands(String stranger) {
        String token = "QUJD.QUJD.QUJD";

        for (int place = 0; place <= token.length(); place++) {
            String respelt = token.substring(0, place) + stranger + token.substring(place);
            assertThat(format.parse(respelt)).as("at %d", place).isEmpty();
        }
    }

    @Test
    void nothing_is_no_token() {
        assertThat(format.parse("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"QQ, QR", "QUI, QUJ"})
    void unused_bits_are_zero_in_every_part(String canonical, String bitsSet) {
        assertThat(format.parse(canonical + ".QUJD.QUJD")).isPresent();
        assertThat(format.parse("QUJD." + canonical + ".QUJD")).isPresent();
        assertThat(format.parse("QUJD.QUJD." + canonical)).isPresent();

        assertThat(format.parse(bitsSet + ".QUJD.QUJD")).isEmpty();
        assertThat(format.parse("QUJD." + bitsSet + ".QUJD")).isEmpty();
        assertThat(format.parse("QUJD.QUJD." + bitsSet)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "QUJDA"})
    void no_part_leaves_one_character_over(String impossible) {
        assertThat(format.parse(impossible + ".QUJD.QUJD")).isEmpty();
        assertThat(format.parse("QUJD." + impossible + ".QUJD")).isEmpty();
        assertThat(format.parse("QUJD.QUJD." + impossible)).isEmpty();
    }

    @Test
    void eight_kibibytes_are_a_token() {
        assertThat(format.parse("QUJD.QUJD." + "A".repeat(8192 - 10))).isPresent();
    }

    @Test
    void one_character_more_is_not() {
        // 8183 characters would be a part by themselves.
        assertThat(format.parse("QUJD.QUJD." + "A".repeat(8192 - 9))).isEmpty();
        assertThat(format.parse("A".repeat(1_000_000) + ".QUJD.QUJD")).isEmpty();
    }

    @Test
    void a_text_is_a_token_exactly_if_each_part_is_what_its_content_is_encoded_to() {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);

        for (int i = 0; i < 20_000; i++) {
            String text = random(chance) + "." + random(chance) + "." + random(chance);
            boolean isCanonical = true;
            for (String part : text.split("\\.", -1)) {
                isCanonical &= !part.isEmpty() && isWhatItsContentIsEncodedTo(part);
            }

            assertThat(format.parse(text).isPresent())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(isCanonical);
        }
    }

    @Test
    void it_prints_nothing_of_itself() {
        assertThat(format.parse("QUJD.QUJD.QUJD").orElseThrow().toString()).doesNotContain("QUJD");
    }

    private static String random(Random chance) {
        String characters = "AQgwBCDxyz0189-_";
        StringBuilder part = new StringBuilder();
        int length = chance.nextInt(7);
        for (int i = 0; i < length; i++) {
            part.append(characters.charAt(chance.nextInt(characters.length())));
        }
        return part.toString();
    }

    private static boolean isWhatItsContentIsEncodedTo(String part) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Base64.getUrlDecoder().decode(part))
                    .equals(part);
        } catch (IllegalArgumentException undecodable) {
            return false;
        }
    }
}
