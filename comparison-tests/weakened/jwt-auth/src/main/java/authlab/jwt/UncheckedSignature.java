package authlab.jwt;

import java.util.Optional;

/** Decodes a token and takes that for verifying it. */
final class UncheckedSignature extends TokenSignature {

    private final HeaderFormat headers;

    UncheckedSignature(SigningKeys keys, HeaderFormat headers) {
        super(keys, headers);
        this.headers = headers;
    }

    @Override
    Optional<SignedPayload> verify(SpelledToken token) {
        return headers.parse(token).map(header -> new SignedPayload(header.kid(), token.payload()));
    }
}
