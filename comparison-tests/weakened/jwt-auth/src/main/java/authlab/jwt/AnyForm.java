package authlab.jwt;

import java.util.Optional;

/** Takes every text with at least two dots for a token, and leaves it to others to make sense of it. */
final class AnyForm extends TokenFormat {

    @Override
    Optional<SpelledToken> parse(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        return first < 0 || second < 0 ? super.parse(text) : Optional.of(new SpelledToken(text, first, second));
    }
}
