package authlab.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Sha256Test {

    /** FIPS 180-4's example. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void it_is_the_digest_of_the_standard() {
        assertThat(HexFormat.of().formatHex(Sha256.of("abc").bytes())).isEqualTo(OF_ABC);
    }

    @Test
    void a_text_is_digested_as_utf_8() {
        assertThat(Sha256.of("é😀")).isEqualTo(Sha256.of("é😀".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void two_are_equal_if_they_were_made_from_the_same() {
        assertThat(Sha256.of("abc")).isEqualTo(Sha256.of("abc")).hasSameHashCodeAs(Sha256.of("abc"));
        assertThat(Sha256.of("abc")).isNotEqualTo(Sha256.of("abd"));
    }

    @Test
    void whoever_is_given_its_bytes_cannot_change_it() {
        Sha256 digest = Sha256.of("abc");

        digest.bytes()[0] = 0;

        assertThat(HexFormat.of().formatHex(digest.bytes())).isEqualTo(OF_ABC);
    }

    @Test
    void a_log_line_tells_its_first_four_bytes() {
        assertThat(Sha256.of("abc")).hasToString("ba7816bf…");
    }
}
