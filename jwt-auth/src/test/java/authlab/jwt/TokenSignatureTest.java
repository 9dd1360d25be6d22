package authlab.jwt;

import static authlab.jwt.Forge.HEADER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.jose.Base64Url;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenSignatureTest {

    private static final String CLAIMS = TestClaims.json(TestClaims.byName());

    @TempDir
    Path folder;

    private final PrivateKey ec = TestKeys.EC.getPrivateKey();
    private SigningKeys keys;
    private TokenSignature signature;

    @BeforeEach
    void a_ring_with_one_key_on_p_256() {
        keys = TestKeys.keys(folder, TestKeys.entry("k1", "current"));
        signature = new TokenSignature(keys, new HeaderFormat());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_key_signed_it_verifies(KeyAlgorithm algorithm) {
        keys = TestKeys.keys(folder, TestKeys.entry(TestKeys.of(algorithm), algorithm.alg(), "k1", "current"));
        signature = new TokenSignature(keys, new HeaderFormat());

        String token = signature.sign(TestClaims.byName(), key());

        assertThat(verify(token)).hasValueSatisfying(payload -> {
            assertThat(payload.kid()).isEqualTo("k1");
            assertThat(new ClaimsFormat().parse(payload)).hasValue(TestClaims.forBearer());
        });
    }

    /** The JDK minds nothing that stands behind an Ed25519 signature. */
    @ParameterizedTest
    @EnumSource
    void a_signature_with_a_byte_more_or_less_is_none(KeyAlgorithm algorithm) {
        keys = TestKeys.keys(folder, TestKeys.entry(TestKeys.of(algorithm), algorithm.alg(), "k1", "current"));
        signature = new TokenSignature(keys, new HeaderFormat());
        String token = signature.sign(TestClaims.byName(), key());
        int behindDot = token.lastIndexOf('.') + 1;
        byte[] right = Base64Url.decode(token.substring(behindDot));

        for (int length : new int[] {right.length - 1, right.length + 1, right.length + 2, right.length + 3}) {
            String other = token.substring(0, behindDot) + Base64Url.encode(Arrays.copyOf(right, length));

            assertThat(verify(other)).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void it_signs_exactly_the_claims_it_is_given_under_a_header_of_three_members() throws JoseException {
        Map<String, Object> claims = TestClaims.byName();

        SpelledToken token = Forge.spelled(signature.sign(claims, key()));

        assertThat(JsonUtil.parseJson(text(token.header())))
                .isEqualTo(Map.of("alg", "ES256", "typ", "at+jwt", "kid", "k1"));
        assertThat(JsonUtil.parseJson(text(token.payload()))).isEqualTo(claims);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "iat", "exp", "jti"})
    void it_signs_nothing_that_the_library_would_complete_by_itself(String claim) {
        Map<String, Object> claims = TestClaims.byName();
        claims.remove(claim);

        assertThatIllegalArgumentException().isThrownBy(() -> signature.sign(claims, key()));
    }

    @Test
    void a_key_without_its_private_part_signs_nothing() {
        SigningKey publicOnly = new SigningKey("k1", KeyAlgorithm.ES256, TestKeys.EC.getPublicKey(), Optional.empty());

        assertThatThrownBy(() -> signature.sign(TestClaims.byName(), publicOnly))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void tokens_of_a_retired_and_of_the_next_key_are_verified_too() {
        var old = TestKeys.ec();
        var coming = TestKeys.ec();
        keys = TestKeys.keys(
                folder,
                TestKeys.entry(old, "ES256", "old", "retired"),
                TestKeys.entry("k1", "current"),
                TestKeys.entry(coming, "ES256", "coming", "next"));
        signature = new TokenSignature(keys, new HeaderFormat());

        assertThat(verify(Forge.token(HEADER.replace("k1", "old"), CLAIMS, old.getPrivateKey())))
                .isPresent();
        assertThat(verify(Forge.token(HEADER.replace("k1", "coming"), CLAIMS, coming.getPrivateKey())))
                .isPresent();
        assertThat(verify(Forge.token(HEADER.replace("k1", "coming"), CLAIMS, ec)))
                .as("named the one, signed by the other")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k2", "K1", "", " ", "../../dev/null", "/dev/null", "k1' or '1'='1", "k1\\u0000", "k1 "})
    void a_key_that_is_not_in_the_ring_is_unknown_whatever_it_is_called(String kid) {
        assertThat(verify(Forge.token(HEADER.replace("k1", kid), CLAIMS, ec))).isEmpty();
    }

    @Test
    void a_token_of_a_stranger_is_refused() {
        assertThat(verify(Forge.token(HEADER, CLAIMS, TestKeys.ec().getPrivateKey())))
                .isEmpty();
    }

    @Test
    void a_change_of_any_character_is_noticed() {
        String token = Forge.token(HEADER, CLAIMS, ec);

        assertThat(verify(token)).isPresent();
        for (int place = 0; place < token.length(); place++) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, place) + other + token.substring(place + 1);
            assertThat(new TokenFormat().parse(tampered).flatMap(signature::verify))
                    .as("at %d", place)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "None",
                "NONE",
                "nOnE",
                "es256",
                "Es256",
                "ES256 ",
                "ES384",
                "ES512",
                "ES256K",
                "HS256",
                "RS256",
                "PS256",
                "EdDSA",
                "Ed25519",
                "dir",
                "PBES2-HS256+A128KW",
                ""
            })
    void a_key_has_one_algorithm_and_the_header_chooses_none(String alg) {
        String header = HEADER.replace("ES256", alg);

        assertThat(verify(Forge.token(header, CLAIMS, ec))).as("rightly signed").isEmpty();
        assertThat(verify(Forge.token(header, CLAIMS, new byte[] {0}))).isEmpty();
    }

    @Test
    void the_same_key_under_a_sister_algorithm_is_refused() throws JoseException {
        keys = TestKeys.keys(folder, TestKeys.entry(TestKeys.RSA, "RS256", "k1", "current"));
        signature = new TokenSignature(keys, new HeaderFormat());

        assertThat(verify(signedBy(TestKeys.RSA.getPrivateKey(), "RS256"))).isPresent();
        assertThat(verify(signedBy(TestKeys.RSA.getPrivateKey(), "PS256"))).isEmpty();
        assertThat(verify(signedBy(TestKeys.RSA.getPrivateKey(), "RS512"))).isEmpty();
    }

    @Test
    void the_public_key_is_no_secret_however_it_is_spelled() throws GeneralSecurityException {
        byte[] der = TestKeys.EC.getPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----";
        ECPublicKey key = (ECPublicKey) TestKeys.EC.getPublicKey();
        List<byte[]> spellings = List.of(
                der,
                pem.getBytes(UTF_8),
                (pem + "\n").getBytes(UTF_8),
                keys.ring().publicJwks(TestStandings.OF_NEW_KEYS).getBytes(UTF_8),
                TestKeys.EC.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(UTF_8),
                key.getW().getAffineX().toByteArray());

        for (byte[] secret : spellings) {
            assertThat(verify(hs256(secret))).isEmpty();
        }
    }

    @Test
    void a_key_that_comes_with_the_token_is_not_used() {
        var attackers = TestKeys.ec();
        String header = HEADER.replace("}", ",\"jwk\":" + attackers.toJson(OutputControlLevel.PUBLIC_ONLY) + "}");

        assertThat(verify(Forge.token(header, CLAIMS, attackers.getPrivateKey())))
                .isEmpty();
    }

    @Test
    void the_clock_of_this_machine_decides_nothing() {
        String longOver = TestClaims.json(claimsWith(Map.of("auth_time", 1, "iat", 1, "exp", 2)));
        String longToCome = TestClaims.json(
                claimsWith(Map.of("iat", 3_000_000_000L, "nbf", 3_000_000_000L, "exp", 3_000_000_001L)));

        assertThat(verify(Forge.token(HEADER, longOver, ec))).isPresent();
        assertThat(verify(Forge.token(HEADER, longToCome, ec))).isPresent();
    }

    @Test
    void what_is_claimed_is_told_as_it_was_signed() {
        String claims = CLAIMS.replace(",", " ,  ");

        SignedPayload payload = verify(Forge.token(HEADER, claims, ec)).orElseThrow();

        assertThat(new String(payload.bytes(), UTF_8)).isEqualTo(claims);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"groups\":{}", "\"groups\":0", "\"groups\":[{}]", "\"groups\":null", "\"roleMappings\":7",
                "\"roleMappings\":{\"a\":[]}", "\"address\":1", "\"sub_jwk\":[]", "\"raw_token\":{}", "\"upn\":[]"
            })
    void claims_that_the_library_reads_for_its_own_ends_are_refused_without_a_stumble(String claim) {
        String token = Forge.token(HEADER, "{" + claim + "," + CLAIMS.substring(1), ec);

        assertThat(verify(token).flatMap(new ClaimsFormat()::parse)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_of_any_bytes_and_any_length_is_refused_without_a_stumble(KeyAlgorithm algorithm) {
        keys = TestKeys.keys(folder, TestKeys.entry(TestKeys.of(algorithm), algorithm.alg(), "k1", "current"));
        signature = new TokenSignature(keys, new HeaderFormat());
        String header = HEADER.replace("ES256", algorithm.alg());
        long seed = new Random().nextLong();
        Random chance = new Random(seed);

        for (int length : new int[] {1, 2, 3, 31, 32, 63, 64, 65, 72, 96, 128, 256, 383, 384, 385, 512, 4000}) {
            byte[] zeros = new byte[length];
            byte[] ones = new byte[length];
            byte[] any = new byte[length];
            Arrays.fill(ones, (byte) 0xff);
            chance.nextBytes(any);
            for (byte[] bytes : List.of(zeros, ones, any)) {
                assertThat(verify(Forge.token(header, CLAIMS, bytes)))
                        .as("seed %d, %d bytes", seed, length)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAYCAQACAQA", "MAYCAQECAQE"})
    void a_psychic_signature_proves_nothing(String der) {
        assertThat(verify(Forge.part(HEADER) + "." + Forge.part(CLAIMS) + "." + der))
                .isEmpty();
    }

    @Test
    void a_signature_on_another_curve_proves_nothing() throws JoseException {
        var p384 = EcJwkGenerator.generateJwk(EllipticCurves.P384);

        assertThat(verify(signedBy(p384.getPrivateKey(), "ES384"))).isEmpty();
    }

    @Test
    void the_mirrored_signature_is_as_right_so_that_nothing_may_be_keyed_by_bytes() {
        String token = Forge.token(HEADER, CLAIMS, ec);
        String mirrored = mirrored(token);

        assertThat(mirrored).isNotEqualTo(token);
        assertThat(verify(mirrored)).isEqualTo(verify(token)).isPresent();
    }

    @Test
    void a_payload_prints_who_signed_it_and_nothing_of_what() {
        SignedPayload payload = verify(Forge.token(HEADER, CLAIMS, ec)).orElseThrow();

        assertThat(payload.toString()).contains("k1").doesNotContain(payload.spelled());
    }

    private SigningKey key() {
        return keys.byKid("k1").orElseThrow();
    }

    private Optional<SignedPayload> verify(String token) {
        return signature.verify(Forge.spelled(token));
    }

    private static Map<String, Object> claimsWith(Map<String, Object> others) {
        Map<String, Object> claims = TestClaims.byName();
        claims.putAll(others);
        return claims;
    }

    private static String signedBy(PrivateKey key, String alg) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(alg);
        jws.setHeader("typ", "at+jwt");
        jws.setKeyIdHeaderValue("k1");
        jws.setPayload(CLAIMS);
        jws.setKey(key);
        return jws.getCompactSerialization();
    }

    private static String hs256(byte[] secret) throws GeneralSecurityException {
        String signed = Forge.part(HEADER.replace("ES256", "HS256")) + "." + Forge.part(CLAIMS);
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return signed + "." + Base64Url.encode(hmac.doFinal(signed.getBytes(UTF_8)));
    }

    /** (r, n − s) for (r, s). */
    private static String mirrored(String token) {
        int end = token.lastIndexOf('.') + 1;
        byte[] pair = Base64Url.decode(token.substring(end));
        BigInteger order =
                ((ECPublicKey) TestKeys.EC.getPublicKey()).getParams().getOrder();
        byte[] other = order.subtract(new BigInteger(1, Arrays.copyOfRange(pair, 32, 64)))
                .toByteArray();
        Arrays.fill(pair, 32, 64, (byte) 0);
        int length = Math.min(other.length, 32);
        System.arraycopy(other, other.length - length, pair, 64 - length, length);
        return token.substring(0, end) + Base64Url.encode(pair);
    }

    private static String text(String part) {
        return new String(Base64Url.decode(part), UTF_8);
    }
}
