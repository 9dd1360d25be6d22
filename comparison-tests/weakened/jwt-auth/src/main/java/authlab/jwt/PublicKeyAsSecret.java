package authlab.jwt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Lets the header choose the algorithm, and hands it the key that there is: for HS256 the public one, as a secret. */
final class PublicKeyAsSecret extends TokenSignature {

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
                .filter(header -> header.alg().equals(Hs256.ALG))
                .flatMap(header -> keys.byKid(header.kid()))
                .filter(key -> Hs256.isAuthentic(token, pem(key)))
                .map(key -> new SignedPayload(key.kid(), token.payload()))
                .or(() -> super.verify(token));
    }

    /** The text that lies in many a configuration under the name of the key. */
    private static byte[] pem(SigningKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.publicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
