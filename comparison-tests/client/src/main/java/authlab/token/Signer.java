package authlab.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A key that signs whatever it is given: the service's own, of which the lab keeps the file, or a stranger's. {@link
 * #toString()} tells the key's name alone.
 */
public record Signer(PublicJsonWebKey key) {

    private static final int RSA_BITS = 3072;

    /** The key that signs for the service whose key ring this is. */
    public static Signer of(Path keyRing) {
        return KeyRing.in(keyRing).current();
    }

    /** A key that the service has never seen. */
    public static Signer stranger() {
        return madeFor("ES256");
    }

    /** A new key, named by its thumbprint (RFC 7638), for one of the algorithms that jwt-auth knows. */
    public static Signer madeFor(String alg) {
        try {
            PublicJsonWebKey key = generated(alg);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setAlgorithm(alg);
            key.setUse(Use.SIGNATURE);
            return new Signer(key);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PublicJsonWebKey generated(String alg) throws JoseException {
        return switch (alg) {
            case "ES256" -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
            case "ES384" -> EcJwkGenerator.generateJwk(EllipticCurves.P384);
            case "EdDSA" -> OkpJwkGenerator.generateJwk("Ed25519");
            case "RS256", "PS256" -> RsaJwkGenerator.generateJwk(RSA_BITS);
            default -> throw new IllegalArgumentException("no key can be made for " + alg);
        };
    }

    /** What may be kept of it where it shall only verify. */
    public Signer withoutPrivatePart() {
        try {
            return new Signer(PublicJsonWebKey.Factory.newPublicJwk(publicJwk()));
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String kid() {
        return key.getKeyId();
    }

    /** The one that the key is meant for. */
    public String alg() {
        return key.getAlgorithm();
    }

    /** Without anything of the private key. */
    public String publicJwk() {
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** Signs header and payload as they stand, whatever they say. */
    public String sign(String header, String payload) {
        return sign(alg(), header, payload);
    }

    /** The same by another algorithm than the key is meant for. */
    public String sign(String alg, String header, String payload) {
        String signed = Token.base64Url(header.getBytes(UTF_8)) + "." + Token.base64Url(payload.getBytes(UTF_8));
        return signed + "." + Token.base64Url(signature(signed, alg));
    }

    /** The same with the signature as X.509 spells it, two numbers in DER, and not as JWS does. */
    public String signInDer(String header, String payload) {
        String signed = Token.base64Url(header.getBytes(UTF_8)) + "." + Token.base64Url(payload.getBytes(UTF_8));
        return signed + "." + Token.base64Url(signature(signed, "ES256 in DER"));
    }

    /** Whether a library that knows nothing of the service takes the token for one that this key signed. */
    public static boolean signed(PublicJsonWebKey key, Token token) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, key.getAlgorithm()));
        try {
            jws.setCompactSerialization(token.text());
            jws.setKey(key.getPublicKey());
            return jws.verifySignature();
        } catch (JoseException malformed) {
            return false;
        }
    }

    /** The bytes of a signature by the algorithm of that name in RFC 7518 or RFC 8037. */
    public byte[] signature(String signed, String alg) {
        try {
            Signature signature = Signature.getInstance(nameInJava(alg));
            if (alg.startsWith("PS")) {
                int bits = Integer.parseInt(alg.substring(2));
                signature.setParameter(new PSSParameterSpec(
                        "SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), bits / Byte.SIZE, 1));
            }
            signature.initSign(key.getPrivateKey());
            signature.update(signed.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException(alg + " does not go with " + this, unfit);
        }
    }

    private static String nameInJava(String alg) {
        return switch (alg) {
            case "ES256", "ES384", "ES512" -> "SHA" + alg.substring(2) + "withECDSAinP1363Format";
            case "RS256", "RS384", "RS512" -> "SHA" + alg.substring(2) + "withRSA";
            case "PS256", "PS384", "PS512" -> "RSASSA-PSS";
            case "EdDSA" -> "Ed25519";
            case "ES256 in DER" -> "SHA256withECDSA";
            default -> throw new IllegalArgumentException("nothing can be signed by " + alg);
        };
    }

    @Override
    public String toString() {
        return "Signer[" + kid() + "]";
    }
}
