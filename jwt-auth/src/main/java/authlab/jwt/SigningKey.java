package authlab.jwt;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;

/**
 * A key that signs access tokens, or once did, by one algorithm and no other.
 *
 * @param kid 1 to 64 characters of {@code [A-Za-z0-9_-]}
 * @param privateKey may be absent once the key is retired
 */
record SigningKey(String kid, KeyAlgorithm algorithm, PublicKey publicKey, Optional<PrivateKey> privateKey) {

    /** Whether the same kid would mean another thing here. */
    boolean isOther(SigningKey that) {
        return algorithm != that.algorithm || !publicKey.equals(that.publicKey);
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + ", " + algorithm.alg() + "]";
    }
}
