package authlab.suite.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.token.Signer;
import authlab.token.Token;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** Tokens that the service's key did not sign as they stand. */
final class SignatureForgeries {

    private static final int P256_SIGNATURE_BYTES = 64;

    private SignatureForgeries() {}

    static Stream<Forgery> all() {
        return Stream.of(tampered(), unsigned(), signedWithThePublicKey(), signedByAnother(), otherwiseShaped())
                .flatMap(List::stream);
    }

    private static List<Forgery> tampered() {
        return List.of(
                new Forgery(
                        "tampered-payload",
                        "she made herself an admin",
                        live -> live.token()
                                .withPayload(
                                        live.token().claims().toString().replace("[\"user\"]", "[\"admin\",\"user\"]"))
                                .text()),
                new Forgery(
                        "tampered-header",
                        "a blank behind the header",
                        live -> live.token()
                                .withHeader(
                                        headerOf(live, "ES256", live.signer().kid()) + " ")
                                .text()),
                new Forgery("tampered-signature", "one bit of the signature flipped", live -> {
                    byte[] bytes = live.token().signatureBytes();
                    bytes[0] ^= 1;
                    return live.token().withSignature(bytes).text();
                }),
                new Forgery(
                        "short-signature",
                        "a byte less",
                        live -> live.token()
                                .withSignature(Arrays.copyOf(live.token().signatureBytes(), P256_SIGNATURE_BYTES - 1))
                                .text()),
                new Forgery(
                        "long-signature",
                        "a byte more",
                        live -> live.token()
                                .withSignature(Arrays.copyOf(live.token().signatureBytes(), P256_SIGNATURE_BYTES + 1))
                                .text()),
                new Forgery(
                        "zero-signature",
                        "zero twice, which CVE-2022-21449 took for any signature",
                        live -> live.token()
                                .withSignature(new byte[P256_SIGNATURE_BYTES])
                                .text()),
                new Forgery(
                        "der-signature",
                        "the right signature in X.509's spelling",
                        live -> live.signer()
                                .signInDer(
                                        live.token().headerJson().toString(),
                                        live.token().claims().toString())));
    }

    private static List<Forgery> unsigned() {
        return Stream.concat(
                        Stream.of(
                                new Forgery(
                                        "no-signature",
                                        "the signature left away",
                                        live -> live.token()
                                                .withSignature(new byte[0])
                                                .text()),
                                new Forgery(
                                        "two-parts",
                                        "the signature and its dot left away",
                                        live -> live.token().header()
                                                + "."
                                                + live.token().payload())),
                        Stream.of("none", "None", "NONE", "nOnE", "").flatMap(SignatureForgeries::none))
                .toList();
    }

    private static Stream<Forgery> none(String alg) {
        return Stream.of(
                new Forgery(
                        "alg-" + alg,
                        "alg \"" + alg + "\" without a signature",
                        live -> live.token()
                                .withHeader(headerOf(live, alg, live.signer().kid()))
                                .withSignature(new byte[0])
                                .text()),
                new Forgery(
                        "alg-" + alg + "-signed",
                        "alg \"" + alg + "\" above the old signature",
                        live -> live.token()
                                .withHeader(headerOf(live, alg, live.signer().kid()))
                                .text()));
    }

    /** The service's public key taken for a secret that it shares (RFC 8725 §2.1). */
    private static List<Forgery> signedWithThePublicKey() {
        return List.of(
                new Forgery("hs256-der", "HS256 keyed with the public key in DER", live -> hmac(live, publicKey(live))),
                new Forgery(
                        "hs256-pem",
                        "HS256 keyed with the public key in PEM",
                        live -> hmac(live, (pem(live) + "\n").getBytes(UTF_8))),
                new Forgery(
                        "hs256-pem-stripped",
                        "HS256 keyed with the public key in PEM, no line feed at its end",
                        live -> hmac(live, pem(live).getBytes(UTF_8))),
                new Forgery(
                        "hs256-jwk",
                        "HS256 keyed with the public key as JWK",
                        live -> hmac(
                                live,
                                live.signer()
                                        .key()
                                        .toJson(OutputControlLevel.PUBLIC_ONLY)
                                        .getBytes(UTF_8))));
    }

    private static List<Forgery> signedByAnother() {
        Signer stranger = Signer.stranger();
        return List.of(
                new Forgery(
                        "other-key",
                        "another key under the name of the service's",
                        live -> stranger.sign(
                                live.token().headerJson().toString(),
                                live.token().claims().toString())),
                new Forgery(
                        "other-key-other-name",
                        "another key under a name of its own",
                        live -> stranger.sign(
                                headerOf(live, "ES256", "stranger"),
                                live.token().claims().toString())),
                new Forgery(
                        "other-key-embedded",
                        "another key that the header brings along",
                        live -> stranger.sign(
                                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\""
                                        + live.signer().kid() + "\",\"jwk\":"
                                        + stranger.key().toJson(OutputControlLevel.PUBLIC_ONLY) + "}",
                                live.token().claims().toString())));
    }

    private static List<Forgery> otherwiseShaped() {
        return List.of(
                new Forgery("one-part", "no dot at all", live -> live.token().payload()),
                new Forgery("four-parts", "a part more", live -> live.token().text() + ".AAAA"),
                new Forgery(
                        "five-parts",
                        "the shape of an encrypted token",
                        live -> live.token().header() + "." + live.token().payload() + "."
                                + live.token().signature() + ".AAAA.AAAA"),
                new Forgery(
                        "empty-payload",
                        "nothing between the dots",
                        live -> live.token().header() + ".." + live.token().signature()),
                new Forgery("only-dots", "three empty parts", live -> ".."),
                new Forgery(
                        "refresh-token",
                        "her refresh token",
                        live -> live.actor().credentials().refresh().orElseThrow()));
    }

    private static String headerOf(TokenScene live, String alg, String kid) {
        return live.token().headerJson().put("alg", alg).put("kid", kid).toString();
    }

    private static String hmac(TokenScene live, byte[] secret) {
        Token forged =
                live.token().withHeader(headerOf(live, "HS256", live.signer().kid()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return forged.withSignature(mac.doFinal((forged.header() + "." + forged.payload()).getBytes(UTF_8)))
                    .text();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] publicKey(TokenScene live) {
        return live.signer().key().getPublicKey().getEncoded();
    }

    private static String pem(TokenScene live) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey(live))
                + "\n-----END PUBLIC KEY-----";
    }
}
