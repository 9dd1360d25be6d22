package authlab.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What renews a login on jwt-auth, F.R, in the hands of somebody who knows how the service is made. {@link #toString()}
 * tells neither half.
 *
 * @param family what names the login; stays the same through its renewals
 * @param rotation what changes at each of them
 */
public record RefreshToken(String family, String rotation) {

    private static final String HMAC = "HmacSHA256";

    /**
     * Takes one apart.
     *
     * @throws IllegalArgumentException if it has not two halves
     */
    public static RefreshToken parse(String text) {
        String[] halves = text.split("\\.", -1);
        if (halves.length != 2) {
            throw new IllegalArgumentException("a refresh token has two halves, not " + halves.length);
        }
        return new RefreshToken(halves[0], halves[1]);
    }

    public String text() {
        return family + "." + rotation;
    }

    /** The CSRF token of that login on the cookie carrier: whoever has F has it too. */
    public String csrfToken() {
        try {
            Mac hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(family), HMAC));
            return Token.base64Url(hmac.doFinal("csrf".getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "RefreshToken[…]";
    }
}
