package authlab.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is presented as an id. */
class TimeOrderedIdFuzzTest {

    private static final long YEAR_9999 = 253_402_300_799L;

    @Property
    void an_id_has_one_spelling(@ForAll("spellings") String spelled) {
        TimeOrderedId.parse(spelled).ifPresent(id -> assertThat(id.toString()).isEqualTo(spelled));
    }

    @Property
    void what_was_spelled_is_read_back(@ForAll long high, @ForAll long low) {
        UUID id = new UUID(high, low);

        assertThat(TimeOrderedId.parse(id.toString())).hasValue(id);
    }

    @Property
    void ids_sort_as_their_moments_do(@ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        String before = TimeOrderedId.at(one.isBefore(other) ? one : other).toString();
        String after = TimeOrderedId.at(one.isBefore(other) ? other : one).toString();

        assertThat(one.equals(other) || before.compareTo(after) < 0).isTrue();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, YEAR_9999),
                        Arbitraries.integers().between(0, 999_999))
                .as((seconds, micros) -> Instant.ofEpochSecond(seconds, micros * 1000L));
    }

    @Provide
    Arbitrary<String> spellings() {
        Arbitrary<String> ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as((high, low) -> new UUID(high, low).toString());
        Arbitrary<String> hexadecimal =
                Arbitraries.strings().withChars("0123456789abcdefABCDEF-+{}").ofMaxLength(40);
        return Arbitraries.oneOf(ids, ids.map(id -> id.toUpperCase(Locale.ROOT)), hexadecimal);
    }
}
