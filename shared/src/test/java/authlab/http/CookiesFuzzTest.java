package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is sent as a cookie. */
class CookiesFuzzTest {

    private static final String NAME = "__Host-id";

    private record Pair(String name, String value) {

        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    @Property
    void what_was_joined_is_taken_apart_again(@ForAll("pairs") List<Pair> pairs) {
        String header = pairs.stream().map(Pair::toString).collect(Collectors.joining("; "));

        assertThat(valuesIn(header))
                .isEqualTo(pairs.stream()
                        .filter(pair -> pair.name().equals(NAME))
                        .map(Pair::value)
                        .toList());
    }

    @Property
    void any_text_holds_cookies_or_none_and_never_what_it_does_not_say(@ForAll("headers") String header) {
        List<String> values = valuesIn(header);

        assertThat(values).allSatisfy(value -> {
            assertThat(header).contains(value);
            assertThat(value).doesNotContain(";");
        });
        assertThat(values.size()).isLessThanOrEqualTo(occurrences(header));
    }

    /** Read once for each semicolon it would take a minute. */
    @Property(tries = 10)
    void a_long_header_is_read_once(@ForAll("pieces") String piece) {
        String hostile = piece.repeat(4_000_000 / piece.length());

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(valuesIn(hostile)).hasSizeLessThanOrEqualTo(occurrences(hostile)));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.strings()
                .withChars("; =_Host-id\t")
                .ofMinLength(1)
                .ofMaxLength(3)
                .edgeCases(cases -> cases.add(";", "; ", NAME + ";", " ", "="));
    }

    @Provide
    Arbitrary<List<Pair>> pairs() {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(NAME)),
                Tuple.of(
                        2,
                        Arbitraries.strings().withChars("_Host-idx%$\"\u2000").ofMaxLength(10)));
        Arbitrary<String> values =
                Arbitraries.strings().withChars("ab=\"%,\\$\u00a0\u2000").ofMaxLength(8);
        return Combinators.combine(names, values).as(Pair::new).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> headers() {
        return Nearly.like(
                pairs().map(pairs -> pairs.stream().map(Pair::toString).collect(Collectors.joining("; "))));
    }

    private static List<String> valuesIn(String header) {
        return Cookies.valuesOf(FakeRequest.overHttps().with("Cookie", header).sent(), NAME);
    }

    private static int occurrences(String header) {
        return (header.length() - header.replace(NAME, "").length()) / NAME.length();
    }
}
