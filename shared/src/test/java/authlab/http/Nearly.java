package authlab.http;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts for parsers: anything, and what is almost right, which finds more. */
final class Nearly {

    private Nearly() {}

    /** Any characters, the awkward ones more often. */
    static Arbitrary<String> anything() {
        Arbitrary<Character> awkward = Arbitraries.of(
                '\0', '\t', '\n', '\r', ' ', '"', '%', ',', '.', '/', ':', ';', '=', '@', '[', '\\', ']', '\u007f',
                '\u0085', '\u00a0', '\u0130', '\u2028', '\u212a', '\ud83e', '\ude76', '\ufeff', '\uffff');
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.chars().ascii()),
                        Tuple.of(2, awkward),
                        Tuple.of(1, Arbitraries.chars().all()))
                .list()
                .ofMaxSize(200)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                });
    }

    /** One of these, with something in it replaced, doubled, left out or put in; or as it is. */
    static Arbitrary<String> like(Arbitrary<String> right) {
        return Combinators.combine(
                        right,
                        Arbitraries.integers().between(0, 10_000),
                        anything(),
                        Arbitraries.integers().between(0, 4))
                .as((text, place, other, way) -> changed(text, text.isEmpty() ? 0 : place % text.length(), other, way));
    }

    private static String changed(String text, int at, String other, int way) {
        String rest = text.isEmpty() ? "" : text.substring(at + 1);
        return switch (way) {
            case 0 -> text;
            case 1 -> text.substring(0, at) + first(other) + rest;
            case 2 -> text.substring(0, at) + rest;
            case 3 -> text.substring(0, at) + first(other) + text.substring(at);
            default -> text.substring(0, at) + text.substring(0, at) + text.substring(at);
        };
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1);
    }
}
