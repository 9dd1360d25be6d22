package authlab.jwt;

import authlab.AuthConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An access token at its first use and at every later one, by the algorithm that signed it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AccessToken {

    private static final int RSA_BITS = 3072;

    @Param({"ES256", "EdDSA", "PS256", "RS256"})
    public String algorithm;

    private final TokenFormat format = new TokenFormat();
    private TokenSignature signature;
    private VerifiedTokens verified;
    private String token;

    @Setup
    public void sign() throws IOException, JoseException {
        Path ring = Files.createTempFile("keys", ".json");
        Files.writeString(ring, JsonUtil.toJson(Map.of("keys", List.of(entry()))));
        AuthConfig config = new SmallRyeConfigBuilder()
                .withMapping(AuthConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("auth.jwt.keys", ring.toString()), "benchmark", 100))
                .build()
                .getConfigMapping(AuthConfig.class);
        SigningKeys keys = new SigningKeys(config, new KeyFitness());
        Files.delete(ring);
        signature = new TokenSignature(keys, new HeaderFormat());
        verified = new VerifiedTokens(format, signature, new ClaimsFormat(), keys, config);
        token = signature.sign(claims(), keys.byKid("k1").orElseThrow());
    }

    /** The check before any library: is it spelled like a token, and in the one way? */
    @Benchmark
    public Optional<SpelledToken> spelling() {
        return format.parse(token);
    }

    /** The first use. */
    @Benchmark
    public Optional<SignedPayload> verify() {
        return format.parse(token).flatMap(signature::verify);
    }

    /** Every later use: its digest, and what is remembered under it. */
    @Benchmark
    public Optional<VerifiedToken> remembered() {
        return verified.find(token);
    }

    private Map<String, Object> entry() throws JoseException {
        PublicJsonWebKey key = switch (algorithm) {
            case "ES256" -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
            case "EdDSA" -> OkpJwkGenerator.generateJwk("Ed25519");
            default -> RsaJwkGenerator.generateJwk(RSA_BITS);
        };
        Map<String, Object> entry = new LinkedHashMap<>(key.toParams(OutputControlLevel.INCLUDE_PRIVATE));
        entry.putAll(Map.of("kid", "k1", "alg", algorithm, "use", "sig", "status", "current"));
        return entry;
    }

    private static Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://localhost:9443");
        claims.put("aud", "authlab");
        claims.put("client_id", "authlab-web");
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("sid", UUID.randomUUID().toString());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", 1_800_000_000L);
        claims.put("exp", 1_800_000_300L);
        claims.put("auth_time", 1_800_000_000L);
        claims.put("epoch", 1L);
        claims.put("roles", List.of("user"));
        claims.put("preferred_username", "benchmark-1");
        return claims;
    }
}
