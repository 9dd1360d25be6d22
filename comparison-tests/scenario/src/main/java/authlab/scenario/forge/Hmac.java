package authlab.scenario.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.token.Token;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HS256: whoever verifies can sign. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** The token as it stands, signed with that secret; no secret at all is as good as zeros. */
    static Token signed(Token token, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.length == 0 ? new byte[1] : secret, ALGORITHM));
            return token.withSignature(mac.doFinal((token.header() + "." + token.payload()).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
