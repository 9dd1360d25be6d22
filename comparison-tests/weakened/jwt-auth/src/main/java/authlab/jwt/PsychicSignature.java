package authlab.jwt;

import authlab.jose.Base64Url;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;

/**
 * Does not ask whether r and s lie between 1 and n−1, as the JDK once forgot to (CVE-2022-21449). Where both are nothing,
 * 0·G + 0·Q is the point at infinity, whose x reads as nothing too, and equals r for every text and every key.
 */
final class PsychicSignature extends TokenSignature {

    private final SigningKeys keys;
    private final HeaderFormat headers;

    PsychicSignature(SigningKeys keys, HeaderFormat headers) {
        super(keys, headers);
        this.keys = keys;
        this.headers = headers;
    }

    @Override
    Optional<SignedPayload> verify(SpelledToken token) {
        return headers.parse(token)
                .flatMap(header -> keys.byKid(header.kid()))
                .filter(key -> key.publicKey() instanceof ECPublicKey ec && isNothing(ec, token))
                .map(key -> new SignedPayload(key.kid(), token.payload()))
                .or(() -> super.verify(token));
    }

    private static boolean isNothing(ECPublicKey key, SpelledToken token) {
        byte[] signature = Base64Url.decode(token.text().substring(token.payloadEnd() + 1));
        int half = signature.length / 2;
        BigInteger order = key.getParams().getOrder();
        return isMultiple(Arrays.copyOf(signature, half), order)
                && isMultiple(Arrays.copyOfRange(signature, half, signature.length), order);
    }

    private static boolean isMultiple(byte[] number, BigInteger order) {
        return new BigInteger(1, number).mod(order).signum() == 0;
    }
}
