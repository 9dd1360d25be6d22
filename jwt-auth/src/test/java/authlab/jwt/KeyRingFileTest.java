package authlab.jwt;

import static authlab.jwt.TestKeys.EC;
import static authlab.jwt.TestKeys.ED25519;
import static authlab.jwt.TestKeys.RSA;
import static authlab.jwt.TestKeys.entry;
import static authlab.jwt.TestKeys.publicEntry;
import static authlab.jwt.TestKeys.ring;
import static authlab.jwt.TestKeys.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import authlab.InvalidSetting;
import authlab.jose.Base64Url;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRingFileTest {

    @TempDir
    Path folder;

    @Test
    void a_ring_has_one_current_key_and_others_beside_it() {
        KeyRing ring = read(ring(
                entry(RSA, "RS256", "old", "retired"),
                entry(EC, "ES256", "now", "current"),
                entry(ED25519, "EdDSA", "soon", "next")));

        assertThat(ring).hasToString("now current, soon next, old retired");
        assertThat(ring.byKid("old").orElseThrow().algorithm()).isEqualTo(KeyAlgorithm.RS256);
        assertThat(ring.byKid("soon").orElseThrow().algorithm()).isEqualTo(KeyAlgorithm.EDDSA);
        assertThat(ring.byKid("other")).isEmpty();
    }

    @Test
    void one_key_may_serve_either_rsa_algorithm() {
        assertThat(onlyKeyIn(ring(entry(RSA, "PS256", "k", "current"))).algorithm())
                .isEqualTo(KeyAlgorithm.PS256);
        assertThat(onlyKeyIn(ring(entry(RSA, "RS256", "k", "current"))).algorithm())
                .isEqualTo(KeyAlgorithm.RS256);
    }

    @Test
    void a_retired_key_needs_no_private_part() {
        KeyRing ring = read(ring(entry("now", "current"), publicEntry("old", "retired")));

        assertThat(ring.byKid("old").orElseThrow().privateKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "next"})
    void a_key_that_signs_or_will_sign_needs_one(String status) {
        assertThat(faultIn(ring(entry("a", "current"), publicEntry("b", status))))
                .contains("key number 2 needs its private part");
    }

    @Test
    void members_that_nobody_knows_are_ignored() {
        Map<String, Object> key = entry("now", "current");
        key.put("key_ops", List.of("sign", "verify"));
        key.put("note", "made by hand");

        assertThat(onlyKeyIn(ring(key)).kid()).isEqualTo("now");
    }

    @Test
    void without_the_setting_there_is_no_ring() {
        assertThatThrownBy(() -> KeyRingFile.named(Optional.empty(), new KeyFitness()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("auth.jwt.keys is missing: name a file that holds a JWK Set with private keys.");
    }

    @Test
    void a_file_that_is_not_there_or_is_none_cannot_be_read() {
        assertThat(faultOf(folder.resolve("absent.json"))).contains("absent.json cannot be read");
        assertThat(faultOf(folder)).contains("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "{}",
                "{\"keys\":null}",
                "{\"keys\":{}}",
                "{\"keys\":[]} x",
                "{\"keys\":[",
                "{\"keys\":[],\"keys\":[]}",
                "{\"kty\":\"EC\"}",
                "-----BEGIN PRIVATE KEY-----"
            })
    void what_is_no_jwk_set_is_no_ring(String content) {
        assertThat(faultIn(content)).contains("must hold a JWK Set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[]", "\"k\""})
    void each_key_is_an_object(String key) {
        assertThat(faultIn("{\"keys\":[" + key + "]}")).contains("key number 1 is no JSON object");
    }

    @Test
    void a_file_beyond_all_measure_is_not_read() throws IOException {
        String ring = ring(entry("now", "current"));

        Path file = written(folder, ring + " ".repeat(64 * 1024 - ring.length()));
        assertThat(KeyRingFile.named(Optional.of(file), new KeyFitness()).read().kids())
                .containsExactly("now");

        Files.writeString(file, ring + " ".repeat(64 * 1024 - ring.length() + 1));
        assertThat(faultOf(file)).contains("must not be larger than 65536 bytes");
    }

    @Test
    void exactly_one_key_is_current() {
        assertThat(faultIn("{\"keys\":[]}")).contains("exactly one key whose \"status\" is current, but holds 0");
        assertThat(faultIn(ring(entry("a", "next"), entry("b", "retired")))).contains("but holds 0");
        assertThat(faultIn(ring(entry("a", "current"), entry("b", "current")))).contains("but holds 2");
    }

    @Test
    void no_kid_is_there_twice() {
        assertThat(faultIn(ring(entry("a", "current"), entry("b", "next"), entry("b", "retired"))))
                .contains("two keys of the same \"kid\", but does so with b");
    }

    @ParameterizedTest
    @CsvSource({"status, former", "status, CURRENT", "use, enc", "alg, none", "alg, HS256", "alg, es256", "alg, ES384"})
    void each_member_has_one_of_its_values(String member, String other) {
        Map<String, Object> key = entry("now", "current");
        key.put(member, other);
        assertThat(faultIn(ring(key))).contains("\"" + member + "\"");

        key.remove(member);
        assertThat(faultIn(ring(key))).contains("\"" + member + "\"");

        key.put(member, 1);
        assertThat(faultIn(ring(key))).contains("\"" + member + "\"");
    }

    @Test
    void a_kid_is_short_and_plain() {
        String longest = "A-z_0".repeat(12) + "1234";
        assertThat(onlyKeyIn(ring(entry(longest, "current"))).kid()).hasSize(64);

        for (String other : new String[] {longest + "5", "", "a b", "../a", "k\u00e9", "a.b", "k\n"}) {
            assertThat(faultIn(ring(entry(other, "current")))).contains("needs a \"kid\"");
        }
    }

    @Test
    void an_algorithm_fits_its_key() throws Exception {
        PublicJsonWebKey p384 = EcJwkGenerator.generateJwk(EllipticCurves.P384);

        assertThat(faultIn(ring(entry(RSA, "ES256", "k", "current")))).contains("no key for ES256");
        assertThat(faultIn(ring(entry(EC, "RS256", "k", "current")))).contains("no key for RS256");
        assertThat(faultIn(ring(entry(EC, "EdDSA", "k", "current")))).contains("no key for EdDSA");
        assertThat(faultIn(ring(entry(p384, "ES256", "k", "current"))))
                .contains("takes an elliptic curve key on P-256");
        assertThat(faultIn(ring(entry(TestKeys.okp("Ed448"), "EdDSA", "k", "current"))))
                .contains("takes an Ed25519 key");
        assertThat(faultIn(ring(entry(TestKeys.okp("X25519"), "EdDSA", "k", "current"))))
                .contains("takes an Ed25519 key");
    }

    @Test
    void an_rsa_key_is_strong() throws Exception {
        KeyPairGenerator withSmallExponent = KeyPairGenerator.getInstance("RSA");
        withSmallExponent.initialize(new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F0));
        var pair = withSmallExponent.generateKeyPair();
        PublicJsonWebKey exponentOfThree = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
        exponentOfThree.setPrivateKey(pair.getPrivate());

        assertThat(faultIn(ring(entry(TestKeys.rsa(2048), "PS256", "k", "current"))))
                .contains("takes an RSA key of at least 3072 bits");
        assertThat(faultIn(ring(entry(exponentOfThree, "RS256", "k", "current"))))
                .contains("no key for RS256");
    }

    @Test
    void a_key_for_something_else_is_none() {
        Map<String, Object> key = entry("now", "current");
        key.put("key_ops", List.of("encrypt", "wrapKey"));

        assertThat(faultIn(ring(key))).contains("needs sign or verify among its \"key_ops\"");
    }

    @Test
    void a_point_beside_the_curve_is_no_key() {
        Map<String, Object> key = publicEntry("old", "retired");
        key.put("y", key.get("x"));

        assertThat(faultIn(ring(entry("now", "current"), key))).contains("key number 2 is no key for ES256");
    }

    @Test
    void a_key_of_a_library_that_made_weak_ones_is_refused() {
        BigInteger m = BigInteger.ONE;
        for (int prime = 3; prime < 170; prime += 2) {
            m = BigInteger.valueOf(prime).isProbablePrime(20) ? m.multiply(BigInteger.valueOf(prime)) : m;
        }
        BigInteger modulus =
                m.shiftLeft(3072 - m.bitLength()).add(BigInteger.valueOf(65537).modPow(m.shiftRight(3), m));
        Map<String, Object> key = entry(TestKeys.RSA, "PS256", "old", "retired");
        List.of("d", "p", "q", "dp", "dq", "qi").forEach(key::remove);
        assertThat(read(ring(entry("now", "current"), key)).kids()).contains("old");

        key.put("n", Base64Url.encode(modulus.toByteArray()));

        assertThat(faultIn(ring(entry("now", "current"), key))).contains("CVE-2017-15361");
    }

    @Test
    void a_symmetric_key_is_none() {
        Map<String, Object> key = new HashMap<>(
                Map.of("kty", "oct", "k", "c2VjcmV0", "kid", "k", "alg", "ES256", "use", "sig", "status", "current"));

        assertThat(faultIn(ring(key))).contains("no JWK of an asymmetric key").doesNotContain("c2VjcmV0");
    }

    @Test
    void the_private_part_belongs_to_the_public_one() {
        for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
            PublicJsonWebKey other = switch (algorithm) {
                case ES256 -> TestKeys.ec();
                case EDDSA -> TestKeys.okp("Ed25519");
                case PS256, RS256 -> TestKeys.rsa(3072);
            };
            Map<String, Object> mixed = entry(TestKeys.of(algorithm), algorithm.alg(), "k", "current");
            mixed.putAll(other.toParams(OutputControlLevel.PUBLIC_ONLY));

            assertThat(faultIn(ring(mixed))).contains("private part that does not belong to its public one");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kty", "crv", "x", "y", "d"})
    void a_key_that_is_spoilt_is_refused_without_a_word_of_what_stands_in_it(String member) {
        for (Object spoilt : new Object[] {"", "AA", "!", 7, true, Map.of()}) {
            Map<String, Object> key = entry("k", "current");
            String secret = (String) key.get("d");
            key.put(member, spoilt);

            assertThat(faultIn(ring(key))).doesNotContain(secret).contains("key number 1 ");
        }
    }

    @Test
    void keys_print_their_names_only() {
        SigningKey key = onlyKeyIn(ring(entry("now", "current")));

        assertThat(key).hasToString("SigningKey[now, ES256]");
    }

    private SigningKey onlyKeyIn(String content) {
        KeyRing ring = read(content);
        return ring.byKid(ring.kids().iterator().next()).orElseThrow();
    }

    private KeyRing read(String content) {
        return KeyRingFile.named(Optional.of(written(folder, content)), new KeyFitness())
                .read();
    }

    private String faultIn(String content) {
        return faultOf(written(folder, content));
    }

    /** One sentence that names the setting. */
    private static String faultOf(Path file) {
        InvalidSetting fault = catchThrowableOfType(
                InvalidSetting.class,
                () -> KeyRingFile.named(Optional.of(file), new KeyFitness()).read());
        assertThat(fault).hasMessageStartingWith("auth.jwt.keys").hasNoCause();
        assertThat(fault.getMessage()).endsWith(".").doesNotContain("\n");
        return fault.getMessage();
    }
}
