package authlab.opaque;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is presented as a session id. */
class SessionFormatFuzzTest {

    @Property
    void what_was_spelled_is_read_back(@ForAll @Size(32) byte[] bytes) {
        String spelled = SessionFormat.spell(bytes);

        assertThat(SessionFormat.parse(spelled)).hasValue(new SessionId(spelled));
    }

    @Property
    void an_id_has_one_spelling(@ForAll @Size(32) byte[] bytes, @ForAll("places") int place, @ForAll char other) {
        String spelled = SessionFormat.spell(bytes);
        String respelled = spelled.substring(0, place) + other + spelled.substring(place + 1);

        Optional<SessionId> parsed = SessionFormat.parse(respelled);

        assertThat(parsed.map(SessionId::spelled)).isIn(Optional.empty(), Optional.of(respelled));
        assertThat(parsed.isPresent() && !respelled.equals(spelled) && place == 42 && sameBits(spelled, respelled))
                .as("another last character, with the same bytes")
                .isFalse();
    }

    @Property
    void any_text_is_an_id_or_none(@ForAll("texts") String text) {
        assertThat(SessionFormat.parse(text)).matches(id -> id.isEmpty() || text.length() == 43);
    }

    /** Whether a kind decoder reads the same bytes from both. */
    private static boolean sameBits(String one, String other) {
        return Arrays.equals(
                Base64.getUrlDecoder().decode(one), Base64.getUrlDecoder().decode(other));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 42);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> alphabet = Arbitraries.strings()
                .withChars("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= .")
                .ofMaxLength(45);
        Arbitrary<String> exact =
                Arbitraries.strings().withChars("Aa0-_+/=\u00e4\0").ofLength(43);
        return Arbitraries.oneOf(
                alphabet, exact, Combinators.combine(alphabet, alphabet).as(String::concat));
    }
}
