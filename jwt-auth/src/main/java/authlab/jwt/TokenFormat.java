package authlab.jwt;

import authlab.jose.Base64Url;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * How an access token is spelled: three non-empty parts of canonical base64url and two dots, at most 8 KiB.
 *
 * <p>Anything else is refused before any library sees it, which would accept padding, blanks, flipped unused bits and
 * more, so that one token could be presented under any number of names (RFC 8725bis, "Check JWT Format Type").
 */
@ApplicationScoped
class TokenFormat {

    /** Above a cookie's 4096 bytes; what is longer is no token of ours and not worth hashing. */
    static final int LENGTH_MAX = 8 * 1024;

    TokenFormat() {}

    /** Empty if this is no token. Reads each character once; nothing is decoded. */
    Optional<SpelledToken> parse(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        int headerEnd = endOfPart(text, 0);
        int payloadEnd = endOfPart(text, headerEnd + 1);
        boolean isToken = headerEnd < text.length()
                && payloadEnd < text.length()
                && Base64Url.endOfRun(text, payloadEnd + 1) == text.length()
                && Base64Url.endsCanonically(text, 0, headerEnd)
                && Base64Url.endsCanonically(text, headerEnd + 1, payloadEnd)
                && Base64Url.endsCanonically(text, payloadEnd + 1, text.length());
        return isToken ? Optional.of(new SpelledToken(text, headerEnd, payloadEnd)) : Optional.empty();
    }

    /** The place of the dot that ends a part; the text's length if it ends otherwise. */
    private static int endOfPart(String text, int start) {
        int end = Base64Url.endOfRun(text, start);
        return end < text.length() && text.charAt(end) == '.' ? end : text.length();
    }
}
