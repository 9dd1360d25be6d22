package authlab.opaque;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * How a session id is spelled: 256 random bits as 43 base64url characters (ASVS 5.0 V7.2.3 asks for 128).
 *
 * <p>One id has one spelling: the two bits that 43 characters have to spare must be zero.
 */
final class SessionFormat {

    static final int BYTES = 32;

    private static final int CHARACTERS = 43;

    private SessionFormat() {}

    /** A new id. */
    static SessionId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionId(spell(bytes));
    }

    /** The id that is spelled so; empty if none is, and nobody needs to be asked. */
    static Optional<SessionId> parse(String spelled) {
        if (spelled.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(spelled);
            return Optional.of(new SessionId(spelled))
                    .filter(id -> bytes.length == BYTES && spell(bytes).equals(spelled));
        } catch (IllegalArgumentException otherCharacters) {
            return Optional.empty();
        }
    }

    static String spell(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
