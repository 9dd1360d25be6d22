package authlab.jwt;

import authlab.jose.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 bits that nobody can guess.
 *
 * @param spelled 43 characters of canonical base64url
 */
record Secret(String spelled) {

    static final int LENGTH = 43;

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    Secret {
        if (!isSpelled(spelled)) {
            throw new IllegalArgumentException("a secret is " + LENGTH + " characters of base64url");
        }
    }

    static Secret random(SecureRandom chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new Secret(Base64Url.encode(bytes));
    }

    static Optional<Secret> parse(String text) {
        return isSpelled(text) ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** HMAC-SHA-256 with this as the key: as secret, and the same whenever it is asked for. */
    Secret derive(byte[] message) {
        try {
            Mac hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(bytes(), HMAC));
            return new Secret(Base64Url.encode(hmac.doFinal(message)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Secret derive(String message) {
        return derive(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }

    private byte[] bytes() {
        return Base64Url.decode(spelled);
    }

    private static boolean isSpelled(String text) {
        return text.length() == LENGTH && Base64Url.isCanonical(text);
    }
}
