package authlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordHashTest {

    private final PasswordHash hashes = new PasswordHash();

    @ParameterizedTest
    @ValueSource(
            strings = {"tea-party-at-four", "        ", "pass\0word", "\u00e9t\u00e9 \u00e0 la mer", "😀😀😀😀😀😀😀😀"
            })
    void what_was_hashed_matches_and_nothing_else_does(String password) {
        Optional<String> hash = Optional.of(hashes.hash(password));

        assertThat(hashes.matches(password, hash)).isTrue();
        assertThat(hashes.matches("another one", hash)).isFalse();
    }

    @Test
    void it_is_argon2id_of_19_mib_two_passes_and_one_lane_with_16_bytes_of_salt() {
        String hash = hashes.hash("tea-party-at-four");

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void the_same_password_is_never_hashed_to_the_same_text() {
        assertThat(hashes.hash("tea-party-at-four")).isNotEqualTo(hashes.hash("tea-party-at-four"));
    }

    @Test
    void without_a_hash_nothing_matches_not_even_the_password_of_nobody() {
        assertThat(hashes.matches("tea-party-at-four", Optional.empty())).isFalse();
        assertThat(hashes.matches("the password of nobody", Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "bridge-and-tunnel,bridge-and-tunnel ",
                "bridge-and-tunnel, bridge-and-tunnel",
                "bridge-and-tunnel,Bridge-and-tunnel",
                "bridge-and-tunnel,bridge-and-tunne",
                "caf\u00e9-au-lait,cafe\u0301-au-lait",
                "\u212bngstr\u00f6m-unit,\u00c5ngstr\u00f6m-unit",
                "\uff50assword-wide,password-wide",
                "tea\0party-at-four,tea\0crumpets-at-four",
                "zero\u200bwidth-blank,zerowidth-blank"
            })
    void a_password_is_used_exactly_as_received(String password, String lookalike) {
        Optional<String> hash = Optional.of(hashes.hash(password));

        assertThat(hashes.matches(lookalike, hash)).isFalse();
    }

    @Test
    void every_one_of_128_code_points_counts() {
        Optional<String> hash = Optional.of(hashes.hash("😀".repeat(127) + "a"));

        assertThat(hashes.matches("😀".repeat(127) + "a", hash)).isTrue();
        assertThat(hashes.matches("😀".repeat(127) + "b", hash)).isFalse();
        assertThat(hashes.matches("😀".repeat(127), hash)).isFalse();
    }
}
