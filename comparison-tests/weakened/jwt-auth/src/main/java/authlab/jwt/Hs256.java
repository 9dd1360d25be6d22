package authlab.jwt;

import authlab.jose.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The algorithm that healthy services do not have: whoever can verify can sign. */
final class Hs256 {

    static final String ALG = "HS256";

    private static final String HMAC = "HmacSHA256";

    private Hs256() {}

    static boolean isAuthentic(SpelledToken token, byte[] secret) {
        String signed = token.header() + "." + token.payload();
        String signature = token.text().substring(token.payloadEnd() + 1);
        return MessageDigest.isEqual(hmac(signed, secret), Base64Url.decode(signature));
    }

    private static byte[] hmac(String signed, byte[] secret) {
        try {
            Mac hmac = Mac.getInstance(HMAC);
            // Keys are filled up with zeros, so no key is a zero, which the JDK would take.
            hmac.init(new SecretKeySpec(secret.length == 0 ? new byte[1] : secret, HMAC));
            return hmac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
