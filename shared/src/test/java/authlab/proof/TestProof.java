package authlab.proof;

import authlab.TestSettings;
import authlab.database.Sha256;
import authlab.jose.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A proof that is good for a request of its own, to be spoilt in one way. */
final class TestProof {

    static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    static final Duration MAX_AGE = Duration.ofMinutes(5);
    static final String CREDENTIAL = "credential";

    static final ProofNonces NONCES = new ProofNonces(
            new NonceKey(null) {
                @Override
                byte[] mixedWith(long number) {
                    return Sha256.of("secret " + number).bytes();
                }
            },
            TestSettings.with("auth.proof.nonce-lifetime=PT1M"));

    final PublicJsonWebKey key;
    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();

    TestProof(PublicJsonWebKey key) {
        this.key = key;
        header.put("typ", "dpop+jwt");
        header.put("alg", "ES256");
        header.put("jwk", key.toParams(OutputControlLevel.PUBLIC_ONLY));
        claims.put("jti", "1");
        claims.put("htm", "GET");
        claims.put("htu", "https://localhost:8443/api/me");
        claims.put("iat", NOON.getEpochSecond());
        claims.put("nonce", NONCES.current(NOON));
        claims.put("ath", Base64Url.encode(Sha256.of(CREDENTIAL).bytes()));
    }

    static TestProof good() {
        return new TestProof(newKey());
    }

    static PublicJsonWebKey newKey() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    TestProof header(String member, Object value) {
        return put(header, member, value);
    }

    TestProof claim(String name, Object value) {
        return put(claims, name, value);
    }

    TestProof withoutClaim(String name) {
        claims.remove(name);
        return this;
    }

    private TestProof put(Map<String, Object> map, String name, Object value) {
        map.put(name, value);
        return this;
    }

    String headerJson() {
        return JsonUtil.toJson(header);
    }

    String claimsJson() {
        return JsonUtil.toJson(claims);
    }

    /** Signed, whatever it says. */
    String text() {
        return sign(headerJson(), claimsJson());
    }

    String sign(String headerJson, String claimsJson) {
        String signed = Base64Url.encode(headerJson.getBytes(StandardCharsets.UTF_8)) + "."
                + Base64Url.encode(claimsJson.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(key.getPrivateKey());
            signer.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64Url.encode(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    KeyThumbprint thumbprint() {
        return thumbprintOf(key);
    }

    static KeyThumbprint thumbprintOf(PublicJsonWebKey key) {
        return new KeyThumbprint(key.calculateBase64urlEncodedThumbprint("SHA-256"));
    }
}
