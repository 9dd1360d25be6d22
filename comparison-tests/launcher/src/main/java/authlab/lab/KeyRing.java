package authlab.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The keys that jwt-auth signs with: a JWK Set with private keys, kept between starts. */
final class KeyRing {

    private KeyRing() {}

    /** Makes a ring of one P-256 key, named by its thumbprint (RFC 7638), unless the file is there already. */
    static Path keptIn(Path file) {
        if (!Files.exists(file)) {
            try {
                PrivateFile.write(file, new JsonWebKeySet(newKey()).toJson(OutputControlLevel.INCLUDE_PRIVATE));
            } catch (JoseException impossible) {
                throw new LabException("Cannot make a signing key: " + impossible.getMessage() + ".", impossible);
            }
        }
        return file;
    }

    private static EllipticCurveJsonWebKey newKey() throws JoseException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        key.setUse(Use.SIGNATURE);
        key.setOtherParameter("status", "current");
        return key;
    }
}
