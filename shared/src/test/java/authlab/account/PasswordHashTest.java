package authlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordHashTest {

    private final HashingThreads threads = new HashingThreads();
    private final PasswordHash hashes = new PasswordHash(new SecureRandom(), threads);

    @AfterEach
    void stop() {
        threads.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tea-party-at-four", "        ", "pass\0word", "\u00e9t\u00e9 \u00e0 la mer", "😀😀😀😀😀😀😀😀"
            })
    void what_was_hashed_matches_and_nothing_else_does(String password) {
        Optional<String> hash = Optional.of(hashes.hash(password));

        assertThat(hashes.check(password, hash)).isEqualTo(hash);
        assertThat(hashes.check("another one", hash)).isEmpty();
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
        assertThat(hashes.check("tea-party-at-four", Optional.empty())).isEmpty();
        assertThat(hashes.check("the password of nobody", Optional.empty())).isEmpty();
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

        assertThat(hashes.check(lookalike, hash)).isEmpty();
    }

    @Test
    void every_one_of_128_code_points_counts() {
        Optional<String> hash = Optional.of(hashes.hash("😀".repeat(127) + "a"));

        assertThat(hashes.check("😀".repeat(127) + "a", hash)).isPresent();
        assertThat(hashes.check("😀".repeat(127) + "b", hash)).isEmpty();
        assertThat(hashes.check("😀".repeat(127), hash)).isEmpty();
    }

    @Test
    void a_hash_that_another_library_made_is_understood() {
        // Two of the test vectors that the reference implementation comes with.
        Optional<String> one =
                Optional.of("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        Optional<String> other =
                Optional.of("$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc");

        assertThat(hashes.check("password", one)).isPresent();
        assertThat(hashes.check("password", other)).isPresent();
        assertThat(hashes.check("Password", one)).isEmpty();
        assertThat(hashes.check("Password", other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024,2", "19456,1"})
    void a_cheaper_hash_is_replaced_once_the_password_is_known(int memoryKib, int passes) {
        Optional<String> old = Optional.of(at(memoryKib, passes).hash("tea-party-at-four"));

        Optional<String> renewed = hashes.check("tea-party-at-four", old);

        assertThat(renewed.orElseThrow()).contains("$m=19456,t=2,p=1$");
        assertThat(hashes.check("tea-party-at-four", renewed)).isEqualTo(renewed);
        assertThat(hashes.check("another one", old)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19456,2", "19457,2", "19456,3"})
    void one_that_costs_as_much_or_more_is_kept(int memoryKib, int passes) {
        Optional<String> stored = Optional.of(at(memoryKib, passes).hash("tea-party-at-four"));

        assertThat(hashes.check("tea-party-at-four", stored)).isEqualTo(stored);
    }

    @Test
    void another_password_takes_the_place_of_one_that_is_known_and_of_no_other() {
        Optional<String> old = Optional.of(hashes.hash("tea-party-at-four"));

        Optional<String> another = hashes.exchange("tea-party-at-four", old, "bridge-and-tunnel");

        assertThat(hashes.check("bridge-and-tunnel", another)).isPresent();
        assertThat(hashes.check("tea-party-at-four", another)).isEmpty();
        assertThat(hashes.exchange("tea-party-at-five", old, "bridge-and-tunnel"))
                .isEmpty();
        assertThat(hashes.exchange("tea-party-at-four", Optional.empty(), "bridge-and-tunnel"))
                .isEmpty();
    }

    private PasswordHash at(int memoryKib, int passes) {
        return new PasswordHash(new SecureRandom(), threads, new PasswordCost(memoryKib, passes, 1));
    }
}
