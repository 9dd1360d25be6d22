package authlab.jwt;

import authlab.AuthConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Keys made for the tests, and key rings that hold them. RSA keys take long to make, so these are made once. */
final class TestKeys {

    static final PublicJsonWebKey EC = ec();
    static final PublicJsonWebKey RSA = rsa(3072);
    static final PublicJsonWebKey ED25519 = okp("Ed25519");

    private TestKeys() {}

    static PublicJsonWebKey of(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> EC;
            case EDDSA -> ED25519;
            case PS256, RS256 -> RSA;
        };
    }

    static PublicJsonWebKey ec() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static PublicJsonWebKey rsa(int bits) {
        try {
            return RsaJwkGenerator.generateJwk(bits);
        } catch (JoseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static PublicJsonWebKey okp(String curve) {
        try {
            return OkpJwkGenerator.generateJwk(curve);
        } catch (JoseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A usable ES256 key, to be spoilt by {@code put} and {@code remove}. */
    static Map<String, Object> entry(String kid, String status) {
        return entry(EC, "ES256", kid, status);
    }

    static Map<String, Object> entry(PublicJsonWebKey jwk, String alg, String kid, String status) {
        Map<String, Object> entry = new LinkedHashMap<>(jwk.toParams(OutputControlLevel.INCLUDE_PRIVATE));
        entry.put("kid", kid);
        entry.put("alg", alg);
        entry.put("use", "sig");
        entry.put("status", status);
        return entry;
    }

    static Map<String, Object> publicEntry(String kid, String status) {
        Map<String, Object> entry = entry(kid, status);
        entry.remove("d");
        return entry;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static String ring(Map<String, Object>... entries) {
        return JsonUtil.toJson(Map.of("keys", List.of(entries)));
    }

    static Path written(Path folder, String ring) {
        try {
            return Files.writeString(folder.resolve("keys.json"), ring);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static SigningKeys keys(Path folder, Map<String, Object>... entries) {
        return new SigningKeys(config(written(folder, ring(entries))), new KeyFitness());
    }

    /** Settings that name this file. */
    static AuthConfig config(Path keys) {
        return TestSettings.with(Map.of("auth.jwt.keys", keys.toString()));
    }
}
