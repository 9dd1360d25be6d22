package authlab.jwt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Lets the header choose the algorithm, and hands it the key that there is: for HS256 the public one, as a secret. */
final class PublicKeyAsSecret extends TokenSignature {

    private static final String HMAC = "HmacSHA256";

    private final SigningKeys keys;
    private final HeaderFormat headers;

    PublicKeyAsSecret(SigningKeys keys, HeaderFormat headers) {
        super(keys, headers);
        this.keys = keys;
        this.headers = headers;
    }

    @Override
    Optional<SignedPayload> verify(SpelledToken token) {
        return headers.parse(token)
                .filter(header -> header.alg().equals("HS256"))
                .flatMap(header -> keys.byKid(header.kid()))
                .filter(key -> isAuthentic(token, pem(key)))
                .map(key -> new SignedPayload(key.kid(), token.payload()))
                .or(() -> super.verify(token));
    }

    private static boolean isAuthentic(SpelledToken token, byte[] secret) {
        try {
            Mac hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(secret, HMAC));
            String signed = token.header() + "." + token.payload();
            byte[] expected = hmac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
            String signature = token.text().substring(token.payloadEnd() + 1);
            return MessageDigest.isEqual(expected, Base64Url.decode(signature));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text that lies in many a configuration under the name of the key. */
    private static byte[] pem(SigningKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.publicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
