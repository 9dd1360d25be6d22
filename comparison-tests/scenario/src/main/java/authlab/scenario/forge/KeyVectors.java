package authlab.scenario.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.token.KeyRing;
import authlab.token.Signer;
import authlab.token.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/**
 * Keys that no ring should take: our own table of the faults that Wycheproof's file for JSON Web Keys has. Whoever put one
 * into a ring would let in everybody who can break it, so the whole ring is refused, and no token of that key is believed.
 */
final class KeyVectors {

    /** Modulo each of these small primes a modulus with the fault of CVE-2017-15361 is a power of 65537. */
    private static final List<Integer> ROCA_PRIMES = List.of(
            3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107,
            109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167);

    private final VectorKeys keys;
    private final String claims;
    private final List<KeyVector> all = new ArrayList<>();

    private KeyVectors(VectorKeys keys, String claims) {
        this.keys = keys;
        this.claims = claims;
    }

    /**
     * A ring with one fault.
     *
     * @param token signed by the faulty key, as far as that can sign
     */
    record KeyVector(String id, String phrase, KeyRing ring, String token) {

        @Override
        public String toString() {
            return id + " (" + phrase + ")";
        }
    }

    static List<KeyVector> of(VectorKeys keys, String claims) {
        KeyVectors vectors = new KeyVectors(keys, claims);
        vectors.ofRsa();
        vectors.ofCurves();
        vectors.ofPurpose();
        vectors.ofSecrets();
        return vectors.all;
    }

    private void add(String id, String phrase, Map<String, Object> jwk, String token) {
        all.add(new KeyVector(id, phrase, keys.ring().with(jwk), token));
    }

    /** A key that is strong enough, and was made for something else. */
    private void ofPurpose() {
        Signer fresh = Signer.madeFor("ES256");
        add("jwk-use-enc", "made for encryption", changed(fresh, jwk -> jwk.put("use", "enc")), signed(fresh));
        add("jwk-no-use", "made for nobody knows what", changed(fresh, jwk -> jwk.remove("use")), signed(fresh));
        add(
                "jwk-key-ops",
                "may derive keys and nothing else",
                changed(fresh, jwk -> jwk.put("key_ops", List.of("deriveKey"))),
                signed(fresh));
        add(
                "jwk-other-alg",
                "an elliptic curve key for RS256",
                changed(fresh, jwk -> jwk.put("alg", "RS256")),
                signed(fresh));
        add("jwk-none", "a key for no algorithm", changed(fresh, jwk -> jwk.put("alg", "none")), signed(fresh));
        add(
                "jwk-same-kid",
                "under the name of another key",
                changed(fresh, jwk -> jwk.put("kid", keys.ec().kid())),
                fresh.sign(SignatureVectors.header(keys.ec(), "ES256"), claims));
    }

    private void ofRsa() {
        BigInteger modulus = RsaNumbers.of(keys.rs()).modulus();
        rsa(
                "jwk-rsa-1024",
                "a modulus of 1024 bits",
                RsaNumbers.unsigned(modulus.shiftRight(2048).setBit(0), 65537));
        rsa(
                "jwk-rsa-2048",
                "a modulus of 2048 bits",
                RsaNumbers.unsigned(modulus.shiftRight(1024).setBit(0), 65537));
        rsa(
                "jwk-rsa-exponent-1",
                "with the exponent 1 a padded digest is its own signature",
                RsaNumbers.unsigned(modulus, 1));
        rsa("jwk-rsa-exponent-3", "with the exponent 3 a cube root is a signature", RsaNumbers.unsigned(modulus, 3));
        rsa("jwk-rsa-even", "an even modulus", RsaNumbers.unsigned(modulus.subtract(BigInteger.ONE), 65536));
        rsa(
                "jwk-rsa-roca",
                "a modulus that can be factored, as smart cards made them",
                RsaNumbers.unsigned(roca(modulus), 65537));
    }

    private void rsa(String id, String phrase, RsaNumbers numbers) {
        Map<String, Object> jwk = numbers.jwk(id);
        String signed = Token.base64Url(header("RS256", id)) + "." + Token.base64Url(claims.getBytes(UTF_8));
        byte[] signature = numbers.sign(new Padding(signed, numbers.bytes()).right());
        add(id, phrase, jwk, signed + "." + Token.base64Url(signature));
    }

    private static BigInteger roca(BigInteger like) {
        BigInteger product = ROCA_PRIMES.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger power = BigInteger.valueOf(65537).modPow(BigInteger.valueOf(4711), product);
        BigInteger found = like.subtract(like.mod(product)).add(power);
        return found.testBit(0) ? found : found.add(product);
    }

    private void ofCurves() {
        Signer p384 = Signer.madeFor("ES384");
        add(
                "jwk-p384",
                "on another curve than ES256 has",
                changed(p384, jwk -> jwk.put("alg", "ES256")),
                p384.sign("ES384", SignatureVectors.header(p384, "ES256"), claims));
        Signer fresh = Signer.madeFor("ES256");
        add(
                "jwk-beside-the-curve",
                "a point that is not on its curve",
                changed(fresh, jwk -> {
                    jwk.put("x", Token.base64Url(new byte[32]));
                    jwk.remove("d");
                }),
                signed(fresh));
        Signer other = Signer.madeFor("ES256");
        add(
                "jwk-not-a-pair",
                "a private part of another key",
                changed(fresh, jwk -> {
                    jwk.put(
                            "d",
                            other.key()
                                    .toParams(OutputControlLevel.INCLUDE_PRIVATE)
                                    .get("d"));
                }),
                other.sign(SignatureVectors.header(fresh, "ES256"), claims));
    }

    /** A set in which a secret stands beside public keys; of secrets there are short ones, too. */
    private void ofSecrets() {
        for (int bytes : new int[] {0, 1, 16, 32, 64}) {
            String id = "jwk-secret-of-" + bytes;
            Map<String, Object> jwk = new LinkedHashMap<>(Map.of(
                    "kty",
                    "oct",
                    "use",
                    "sig",
                    "alg",
                    "HS256",
                    "kid",
                    id,
                    "status",
                    "retired",
                    "k",
                    Token.base64Url(new byte[bytes])));
            Token token = new Token(Token.base64Url(header("HS256", id)), Token.base64Url(claims.getBytes(UTF_8)), "");
            add(
                    id,
                    "a secret of " + bytes + " bytes among public keys",
                    jwk,
                    Hmac.signed(token, new byte[bytes]).text());
        }
    }

    private String signed(Signer key) {
        return key.sign(SignatureVectors.header(key, key.alg()), claims);
    }

    private static byte[] header(String alg, String kid) {
        return ("{\"alg\":\"" + alg + "\",\"typ\":\"at+jwt\",\"kid\":\"" + kid + "\"}").getBytes(UTF_8);
    }

    private static Map<String, Object> changed(Signer key, Consumer<Map<String, Object>> change) {
        Map<String, Object> jwk = new LinkedHashMap<>(key.key().toParams(OutputControlLevel.INCLUDE_PRIVATE));
        jwk.put("status", "retired");
        change.accept(jwk);
        return jwk;
    }
}
