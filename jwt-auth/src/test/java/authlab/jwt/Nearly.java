package authlab.jwt;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts for parsers that are almost right: they find more than chance alone. */
final class Nearly {

    private static final String AWKWARD =
            "\0\t\n\r \"%+,-./0:;=@A[]_a{}~\u007f\u00a0\u0130\u2028\u212a\ud83e\ude76\ufeff";

    private Nearly() {}

    /** One of these, with something in it replaced, left out, put in or doubled; or as it is. */
    static Arbitrary<String> like(Arbitrary<String> right) {
        return Combinators.combine(
                        right,
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.strings().withChars(AWKWARD).ofLength(1),
                        Arbitraries.integers().between(0, 4))
                .as((text, place, other, way) -> changed(text, place % (text.length() + 1), other, way));
    }

    private static String changed(String text, int at, String other, int way) {
        String behind = at < text.length() ? text.substring(at + 1) : "";
        return switch (way) {
            case 0 -> text;
            case 1 -> text.substring(0, at) + other + behind;
            case 2 -> text.substring(0, at) + behind;
            case 3 -> text.substring(0, at) + other + text.substring(at);
            default -> text.substring(0, at) + text;
        };
    }
}
