package authlab.proof;

import authlab.jose.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes the algorithm that the header names, and whatever key there is for it. */
final class PublicKeyAsSharedSecret extends ProofSignature {

    private static final String HMAC = "HmacSHA256";

    @Override
    boolean isByAcceptedAlgorithm(Proof proof) {
        return super.isByAcceptedAlgorithm(proof) || isShared(proof);
    }

    @Override
    boolean isRight(Proof proof) {
        return isShared(proof) ? isMacOf(proof) : super.isRight(proof);
    }

    private static boolean isShared(Proof proof) {
        return proof.algorithm().equals(Optional.of("HS256"));
    }

    private static boolean isMacOf(Proof proof) {
        int end = proof.text().lastIndexOf('.');
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(proof.key().getPublicKey().getEncoded(), HMAC));
            byte[] right = mac.doFinal(proof.text().substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return MessageDigest.isEqual(right, Base64Url.decode(proof.text().substring(end + 1)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
