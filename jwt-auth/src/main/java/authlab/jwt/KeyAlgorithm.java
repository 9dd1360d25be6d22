package authlab.jwt;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.EllipticCurve;
import java.security.spec.NamedParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.keys.EllipticCurves;

/**
 * The algorithms that sign access tokens, each with the keys that it takes. There is no other: none that is symmetric,
 * so a public key is never a secret, and not {@code none} (RFC 8725 §3.1, §3.2).
 */
enum KeyAlgorithm {
    ES256(SignatureAlgorithm.ES256, "an elliptic curve key on P-256") {
        @Override
        boolean takes(PublicKey key) {
            return key instanceof ECPublicKey ec
                    && EllipticCurves.P_256.equals(
                            EllipticCurves.getName(ec.getParams().getCurve()))
                    && isOnItsCurve(ec);
        }

        @Override
        int signatureBytes(PublicKey key) {
            return 64;
        }
    },
    EDDSA(SignatureAlgorithm.EDDSA, "an Ed25519 key") {
        @Override
        boolean takes(PublicKey key) {
            return key instanceof EdECPublicKey edwards
                    && NamedParameterSpec.ED25519
                            .getName()
                            .equals(edwards.getParams().getName());
        }

        @Override
        int signatureBytes(PublicKey key) {
            return 64;
        }
    },
    PS256(SignatureAlgorithm.PS256, "an RSA key of at least 3072 bits") {
        @Override
        boolean takes(PublicKey key) {
            return isStrongRsa(key);
        }

        @Override
        int signatureBytes(PublicKey key) {
            return bytesOfModulus(key);
        }
    },
    RS256(SignatureAlgorithm.RS256, "an RSA key of at least 3072 bits") {
        @Override
        boolean takes(PublicKey key) {
            return isStrongRsa(key);
        }

        @Override
        int signatureBytes(PublicKey key) {
            return bytesOfModulus(key);
        }
    };

    /** As strong as the curves: 128 bits (NIST SP 800-57 part 1, ASVS 5.0 V11.2.3). */
    private static final int RSA_BITS_MIN = 3072;

    /** Greater than 2¹⁶ (FIPS 186-5 §5.1). */
    private static final BigInteger RSA_EXPONENT_MIN = BigInteger.valueOf(65537);

    private final SignatureAlgorithm inLibrary;
    private final String keyWanted;

    KeyAlgorithm(SignatureAlgorithm inLibrary, String keyWanted) {
        this.inLibrary = inLibrary;
        this.keyWanted = keyWanted;
    }

    /** By the name of RFC 7518 and RFC 8037, to the letter: {@code es256} names none. */
    static Optional<KeyAlgorithm> named(String alg) {
        return Stream.of(values())
                .filter(algorithm -> algorithm.alg().equals(alg))
                .findFirst();
    }

    abstract boolean takes(PublicKey key);

    /** How long every signature is that a key makes which it takes. */
    abstract int signatureBytes(PublicKey key);

    /** The keys that it takes, in words. */
    String keyWanted() {
        return keyWanted;
    }

    /** The name in headers and keys. */
    String alg() {
        return inLibrary.getAlgorithm();
    }

    SignatureAlgorithm inLibrary() {
        return inLibrary;
    }

    /** A point beside the curve lies on another, a weaker one: y² = x³ + ax + b modulo p, or it is no key. */
    private static boolean isOnItsCurve(ECPublicKey key) {
        EllipticCurve curve = key.getParams().getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    private static int bytesOfModulus(PublicKey key) {
        return (((RSAPublicKey) key).getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static boolean isStrongRsa(PublicKey key) {
        return key instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= RSA_BITS_MIN
                && rsa.getPublicExponent().compareTo(RSA_EXPONENT_MIN) >= 0;
    }
}
