package authlab.opaque;

import authlab.database.Sha256;
import java.security.SecureRandom;

/**
 * A login's CSRF token as it is stored: sealed with the session id, by a one-time pad that is made from it.
 *
 * <p>So the token can be told again to whoever holds the id, lives through a change of the id, and the database alone
 * yields neither. TokenIssuer needs none of this: its refresh token has a part that never changes to make it from.
 */
final class SealedCsrfToken {

    private final byte[] sealed;

    SealedCsrfToken(byte[] sealed) {
        this.sealed = sealed.clone();
    }

    static SealedCsrfToken random(SecureRandom random, SessionId id) {
        byte[] token = new byte[SessionFormat.BYTES];
        random.nextBytes(token);
        return seal(token, id);
    }

    byte[] sealed() {
        return sealed.clone();
    }

    /** The token as the client knows it: 43 base64url characters. */
    String open(SessionId id) {
        return SessionFormat.spell(xor(sealed, pad(id)));
    }

    SealedCsrfToken resealed(SessionId from, SessionId to) {
        return seal(xor(sealed, pad(from)), to);
    }

    private static SealedCsrfToken seal(byte[] token, SessionId id) {
        return new SealedCsrfToken(xor(token, pad(id)));
    }

    /** Not the digest that is stored: that one is known to whoever reads the table. */
    private static byte[] pad(SessionId id) {
        return Sha256.of("csrf " + id.spelled()).bytes();
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = new byte[one.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }
}
