package authlab.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A P-256 key that signs whatever it is given: the service's own, of which the lab keeps the file, or a stranger's.
 * {@link #toString()} tells the key's name alone.
 */
public record Signer(EllipticCurveJsonWebKey key) {

    /** The key that signs for the service whose key ring this is. */
    public static Signer of(Path keyRing) {
        try {
            return new Signer((EllipticCurveJsonWebKey) new JsonWebKeySet(Files.readString(keyRing))
                    .getJsonWebKeys()
                    .get(0));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JoseException malformed) {
            throw new IllegalStateException("no key ring: " + keyRing, malformed);
        }
    }

    /** A key that the service has never seen. */
    public static Signer stranger() {
        try {
            return new Signer(EcJwkGenerator.generateJwk(EllipticCurves.P256));
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String kid() {
        return key.getKeyId();
    }

    /** Signs header and payload as they stand, whatever they say. */
    public String sign(String header, String payload) {
        String signed = Token.base64Url(header.getBytes(UTF_8)) + "." + Token.base64Url(payload.getBytes(UTF_8));
        return signed + "." + Token.base64Url(signature(signed, "SHA256withECDSAinP1363Format"));
    }

    /** The same with the signature as X.509 spells it, two numbers in DER, and not as JWS does. */
    public String signInDer(String header, String payload) {
        String signed = Token.base64Url(header.getBytes(UTF_8)) + "." + Token.base64Url(payload.getBytes(UTF_8));
        return signed + "." + Token.base64Url(signature(signed, "SHA256withECDSA"));
    }

    /** Whether a library that knows nothing of the service takes the token for one that this key signed. */
    public static boolean signed(PublicJsonWebKey key, Token token) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(
                ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
        try {
            jws.setCompactSerialization(token.text());
            jws.setKey(key.getPublicKey());
            return jws.verifySignature();
        } catch (JoseException malformed) {
            return false;
        }
    }

    private byte[] signature(String signed, String algorithm) {
        try {
            PrivateKey privateKey = key.getPrivateKey();
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(privateKey);
            signature.update(signed.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Signer[" + kid() + "]";
    }
}
