package authlab.scenario.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.token.Signer;
import authlab.token.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jose4j.keys.EllipticCurves;

/**
 * Signatures that are almost right, over whatever claims: our own table of the faults that Wycheproof's file for JSON Web
 * Signatures has, each made for the keys of the ring that it is played against.
 */
final class SignatureVectors {

    /** The order of Ed25519's group (RFC 8032 §5.1). */
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final BigInteger N = EllipticCurves.P256.getOrder();

    private final VectorKeys keys;
    private final String claims;
    private final List<Vector> all = new ArrayList<>();

    private SignatureVectors(VectorKeys keys, String claims) {
        this.keys = keys;
        this.claims = claims;
    }

    static List<Vector> of(VectorKeys keys, String claims) {
        SignatureVectors vectors = new SignatureVectors(keys, claims);
        vectors.ofOtherPrimitives();
        keys.all().forEach(vectors::ofAnyKey);
        vectors.add("payload-alone", "dots around a payload", "." + Token.base64Url(claims.getBytes(UTF_8)) + ".");
        vectors.ofPkcs1();
        vectors.ofPss();
        vectors.ofCurves();
        return vectors.all;
    }

    static String header(Signer key, String alg) {
        return "{\"alg\":\"" + alg + "\",\"typ\":\"at+jwt\",\"kid\":\"" + key.kid() + "\"}";
    }

    private Token right(Signer key) {
        return Token.parse(key.sign(header(key, key.alg()), claims));
    }

    private void add(String id, String phrase, String token) {
        all.add(new Vector(id, phrase, token));
    }

    /** Parts that are missing, too many or changed; other alphabets; other forms. */
    private void ofAnyKey(Signer key) {
        String alg = key.alg().toLowerCase(Locale.ROOT);
        Token token = right(key);
        byte[] flipped = token.signatureBytes();
        flipped[0] ^= 1;
        add(
                alg + "-modified-signature",
                "one bit of the signature is another",
                token.withSignature(flipped).text());
        byte[] last = token.signatureBytes();
        last[last.length - 1] ^= 1;
        add(
                alg + "-modified-signature-end",
                "the last bit of it is another",
                token.withSignature(last).text());
        add(
                alg + "-modified-payload",
                "the payload has a blank more",
                token.withPayload(claims + " ").text());
        add(
                alg + "-modified-header",
                "the header has a blank more",
                token.withHeader(header(key, key.alg()) + " ").text());
        add(alg + "-no-signature", "nothing behind the second dot", token.header() + "." + token.payload() + ".");
        add(alg + "-no-signature-no-dot", "no second dot", token.header() + "." + token.payload());
        add(alg + "-no-payload", "nothing between the dots", token.header() + ".." + token.signature());
        add(alg + "-no-payload-no-dot", "header and signature alone", token.header() + "." + token.signature());
        add(alg + "-no-header", "nothing before the first dot", "." + token.payload() + "." + token.signature());
        add(alg + "-no-header-no-dot", "payload and signature alone", token.payload() + "." + token.signature());
        add(alg + "-fourth-part-empty", "a dot at the end", token.text() + ".");
        add(alg + "-fourth-part", "something behind a third dot", token.text() + ".foo");
        add(alg + "-padded", "padding behind the signature", token.text() + "==");
        add(
                alg + "-short-signature",
                "a byte less",
                token.withSignature(Arrays.copyOf(last, last.length - 1)).text());
        add(
                alg + "-long-signature",
                "a zero more",
                token.withSignature(Arrays.copyOf(token.signatureBytes(), last.length + 1))
                        .text());
        add(
                alg + "-zero-first",
                "a zero before",
                token.withSignature(zeroFirst(token.signatureBytes())).text());
        add(
                alg + "-zeros",
                "zeros, as many as there should be",
                token.withSignature(new byte[last.length]).text());
        add(
                alg + "-question-mark",
                "a character that is in no alphabet",
                token.text().replaceFirst("..$", "?$0"));
        add(
                alg + "-none",
                "no algorithm and no signature",
                token.withHeader(header(key, "none")).text().replaceFirst("[^.]+$", ""));
        add(
                alg + "-none-signed",
                "no algorithm beside the signature",
                token.withHeader(header(key, "none")).text());
        add(
                alg + "-hmac-of-public-key",
                "the public key is the secret",
                Hmac.signed(
                                token.withHeader(header(key, "HS256")),
                                key.key().getPublicKey().getEncoded())
                        .text());
        add(
                alg + "-hmac-of-jwk",
                "the public key as JSON is the secret",
                Hmac.signed(
                                token.withHeader(header(key, "HS256")),
                                key.publicJwk().getBytes(UTF_8))
                        .text());
        Signer stranger = Signer.stranger();
        add(
                alg + "-embedded-key",
                "a key of the attacker's in the header",
                stranger.sign(header(key, "ES256").replace("}", ",\"jwk\":" + stranger.publicJwk() + "}"), claims));
        add(
                alg + "-strangers-key",
                "a key of the attacker's under that name",
                stranger.sign(header(key, "ES256"), claims));
    }

    /** The right key and another algorithm than its own, said or not. */
    private void ofOtherPrimitives() {
        for (String alg : List.of("RS384", "RS512", "PS256", "PS384", "PS512")) {
            primitive(keys.rs(), alg);
        }
        for (String alg : List.of("PS384", "PS512", "RS256", "RS384", "RS512")) {
            primitive(keys.ps(), alg);
        }
        for (String alg : List.of("ES384", "ES512")) {
            primitive(keys.ec(), alg);
        }
        add(
                "es256-called-es521",
                "an algorithm that does not exist",
                keys.ec().sign("ES256", header(keys.ec(), "ES521"), claims));
        add(
                "es256-called-es256k",
                "the name of another curve",
                keys.ec().sign("ES256", header(keys.ec(), "ES256K"), claims));
    }

    private void primitive(Signer key, String alg) {
        String id = key.alg().toLowerCase(Locale.ROOT) + "-by-" + alg.toLowerCase(Locale.ROOT);
        add(id, "signed by " + alg + ", which the header says", key.sign(alg, header(key, alg), claims));
        add(
                id + "-unsaid",
                "signed by " + alg + ", which the header does not say",
                key.sign(alg, header(key, key.alg()), claims));
    }

    /** Padding that only a careless reader takes for PKCS #1. */
    private void ofPkcs1() {
        RsaNumbers numbers = RsaNumbers.of(keys.rs());
        Token token = right(keys.rs());
        Padding padding = new Padding(token.header() + "." + token.payload(), numbers.bytes());
        for (Map.Entry<String, byte[]> wrong : padding.wrong().entrySet()) {
            add(
                    "rs256-padding-" + wrong.getKey().replaceAll("[^A-Za-z0-9]+", "-"),
                    wrong.getKey(),
                    token.withSignature(numbers.sign(wrong.getValue())).text());
        }
        BigInteger signature = new BigInteger(1, token.signatureBytes());
        add(
                "rs256-plus-modulus",
                "the modulus added to the signature",
                token.withSignature(RsaNumbers.bytes(signature.add(numbers.modulus()), numbers.bytes() + 1))
                        .text());
        add(
                "rs256-negative",
                "the modulus less the signature",
                token.withSignature(RsaNumbers.bytes(numbers.modulus().subtract(signature), numbers.bytes()))
                        .text());
        add(
                "rs256-one",
                "the number 1",
                token.withSignature(RsaNumbers.bytes(BigInteger.ONE, numbers.bytes()))
                        .text());
        add(
                "rs256-unsigned",
                "the padded digest, to which no key was put",
                token.withSignature(padding.right()).text());
    }

    private void ofPss() {
        RsaNumbers numbers = RsaNumbers.of(keys.ps());
        Token token = right(keys.ps());
        BigInteger signature = new BigInteger(1, token.signatureBytes());
        add(
                "ps256-plus-modulus",
                "the modulus added to the signature",
                token.withSignature(RsaNumbers.bytes(signature.add(numbers.modulus()), numbers.bytes() + 1))
                        .text());
        byte[] block = RsaNumbers.bytes(signature.modPow(numbers.exponent(), numbers.modulus()), numbers.bytes());
        byte[] trailer = block.clone();
        trailer[trailer.length - 1] = (byte) 0xcc;
        add(
                "ps256-trailer",
                "another byte at its end",
                token.withSignature(numbers.sign(trailer)).text());
        byte[] masked = block.clone();
        masked[1] ^= 1;
        add(
                "ps256-mask",
                "another bit below its mask",
                token.withSignature(numbers.sign(masked)).text());
    }

    /** Numbers of curves in other forms and ranges. */
    private void ofCurves() {
        Signer ec = keys.ec();
        Token token = right(ec);
        byte[] pair = token.signatureBytes();
        BigInteger r = new BigInteger(1, Arrays.copyOf(pair, 32));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(pair, 32, 64));
        add("es256-in-der", "two numbers as X.509 has them", ec.signInDer(header(ec, "ES256"), claims));
        add(
                "es256-swapped",
                "the second number first",
                token.withSignature(pair(s, r, 32)).text());
        add(
                "es256-s-plus-n",
                "the order added to the second number",
                token.withSignature(pair(r, s.add(N), 33)).text());
        add(
                "es256-r-plus-n",
                "the order added to the first number",
                token.withSignature(pair(r.add(N), s, 33)).text());
        add(
                "es256-wide",
                "each number in 48 bytes, as ES384 has them",
                token.withSignature(pair(r, s, 48)).text());
        add(
                "es256-zero-r",
                "the first number is 0",
                token.withSignature(pair(BigInteger.ZERO, s, 32)).text());
        add(
                "es256-zero-s",
                "the second number is 0",
                token.withSignature(pair(r, BigInteger.ZERO, 32)).text());
        add(
                "es256-n-n",
                "both are the order",
                token.withSignature(pair(N, N, 32)).text());
        Signer p384 = Signer.madeFor("ES384");
        add("es256-of-p384", "signed on another curve", p384.sign(header(ec, "ES256"), claims));
        Token edwards = right(keys.ed());
        byte[] half = edwards.signatureBytes();
        BigInteger little = new BigInteger(1, reversed(Arrays.copyOfRange(half, 32, 64))).add(L);
        byte[] more = half.clone();
        System.arraycopy(reversed(RsaNumbers.bytes(little, 32)), 0, more, 32, 32);
        add(
                "eddsa-s-plus-l",
                "the order added to the second half",
                edwards.withSignature(more).text());
    }

    private static byte[] pair(BigInteger r, BigInteger s, int length) {
        byte[] both = Arrays.copyOf(RsaNumbers.bytes(r, length), 2 * length);
        System.arraycopy(RsaNumbers.bytes(s, length), 0, both, length, length);
        return both;
    }

    private static byte[] zeroFirst(byte[] signature) {
        byte[] longer = new byte[signature.length + 1];
        System.arraycopy(signature, 0, longer, 1, signature.length);
        return longer;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
