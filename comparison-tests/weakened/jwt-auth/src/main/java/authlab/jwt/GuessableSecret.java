package authlab.jwt;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Also takes what a shared secret signed, the one that stood in the tutorial. */
final class GuessableSecret extends TokenSignature {

    private static final byte[] SECRET = "your-256-bit-secret".getBytes(StandardCharsets.US_ASCII);

    private final HeaderFormat headers;

    GuessableSecret(SigningKeys keys, HeaderFormat headers) {
        super(keys, headers);
        this.headers = headers;
    }

    @Override
    Optional<SignedPayload> verify(SpelledToken token) {
        return headers.parse(token)
                .filter(header -> header.alg().equals(Hs256.ALG) && Hs256.isAuthentic(token, SECRET))
                .map(header -> new SignedPayload(header.kid(), token.payload()))
                .or(() -> super.verify(token));
    }
}
