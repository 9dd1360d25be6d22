package authlab.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.jose.Base64Url;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** Makes tokens that no library would make: any header, any payload, rightly signed or not. */
final class Forge {

    static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}";

    private Forge() {}

    /** Signed with ECDSA on P-256, whatever the header says. */
    static String token(String header, String payload, PrivateKey key) {
        String signed = part(header) + "." + part(payload);
        return signed + "." + Base64Url.encode(es256(signed, key));
    }

    static String token(String header, String payload, byte[] signature) {
        return part(header) + "." + part(payload) + "." + Base64Url.encode(signature);
    }

    static SpelledToken spelled(String text) {
        return new TokenFormat().parse(text).orElseThrow();
    }

    /** A token with this header; what follows is of no account. */
    static SpelledToken withHeader(byte[] header) {
        return spelled(Base64Url.encode(header) + "." + part("{}") + "." + part("none"));
    }

    static SignedPayload payload(String json) {
        return payload(json.getBytes(UTF_8));
    }

    static SignedPayload payload(byte[] json) {
        return new SignedPayload("k1", Base64Url.encode(json));
    }

    static String part(String content) {
        return Base64Url.encode(content.getBytes(UTF_8));
    }

    private static byte[] es256(String signed, PrivateKey key) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initSign(key);
            ecdsa.update(signed.getBytes(UTF_8));
            return ecdsa.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
