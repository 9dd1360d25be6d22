package authlab.opaque;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionFormatTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** The first 42 characters of an id. */
    private static final String ALL_BUT_THE_LAST = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCg";

    private final SecureRandom random = new SecureRandom();

    @RepeatedTest(20)
    void a_new_id_is_43_characters_and_is_read_back() {
        SessionId id = SessionFormat.random(random);

        assertThat(id.spelled()).matches("[A-Za-z0-9_-]{43}");
        assertThat(SessionFormat.parse(id.spelled())).hasValue(id);
    }

    @Test
    void a_thousand_new_ids_are_a_thousand() {
        Set<SessionId> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(SessionFormat.random(random));
        }

        assertThat(ids).hasSize(1000);
    }

    @Test
    void made_by_many_at_once_they_all_differ() {
        Set<SessionId> ids = IntStream.range(0, 100_000)
                .parallel()
                .mapToObj(i -> SessionFormat.random(random))
                .collect(Collectors.toSet());

        assertThat(ids).hasSize(100_000);
    }

    @Test
    void thirty_two_bytes_have_one_spelling_each() {
        assertThat(SessionFormat.spell(new byte[32])).isEqualTo("A".repeat(43));
        assertThat(SessionFormat.parse("A".repeat(43))).isPresent();
    }

    @Test
    void of_all_last_characters_only_those_with_their_spare_bits_zero_spell_an_id() {
        List<String> accepted = ALPHABET.chars()
                .mapToObj(Character::toString)
                .filter(last -> SessionFormat.parse(ALL_BUT_THE_LAST + last).isPresent())
                .toList();

        // 43 characters are 258 bits, two more than an id has: one last character in four remains.
        assertThat(String.join("", accepted)).isEqualTo("AEIMQUYcgkosw048");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 22, 42, 44, 64, 86, 4096})
    void of_any_other_length_it_is_none(int length) {
        assertThat(SessionFormat.parse("A".repeat(length))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+", "/", "=", ".", " ", "\t", "\0", "%", "\"", ",", "~", "é", "\u0661", "\uff21", "\u212a", "\r"
            })
    void a_character_of_another_alphabet_spells_none(String character) {
        assertThat(SessionFormat.parse(character + "A".repeat(42))).isEmpty();
        assertThat(SessionFormat.parse("A".repeat(21) + character + "A".repeat(21)))
                .isEmpty();
        assertThat(SessionFormat.parse("A".repeat(42) + character)).isEmpty();
    }

    @Test
    void with_padding_or_blanks_around_it_it_is_none() {
        assertThat(SessionFormat.parse("A".repeat(43) + "=")).isEmpty();
        assertThat(SessionFormat.parse("A".repeat(42) + "=")).isEmpty();
        assertThat(SessionFormat.parse("A".repeat(41) + "==")).isEmpty();
        assertThat(SessionFormat.parse("A".repeat(40) + "===")).isEmpty();
        assertThat(SessionFormat.parse(" " + "A".repeat(43))).isEmpty();
        assertThat(SessionFormat.parse("\"" + "A".repeat(43) + "\"")).isEmpty();
    }
}
