package authlab.scenario.steal;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.client.Answer;
import authlab.client.DeviceKey;
import authlab.client.Request;
import authlab.scenario.Lab;
import authlab.token.ProofDraft;
import authlab.token.Token;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** Every way in which a proof can be wrong, one for each thing that RFC 9449 §4.3 has asked. */
final class ProofVectors {

    private static final String HMAC = "HmacSHA256";

    private ProofVectors() {}

    /**
     * One of them.
     *
     * @param phrase what is wrong with the proof
     */
    record Vector(String phrase, Function<Theft, Answer> attack) {

        Answer sentBy(Theft theft) {
            return attack.apply(theft);
        }
    }

    static Stream<Vector> all() {
        return Stream.of(
                new Vector("one of two proofs", ProofVectors::two),
                new Vector("a proof that says two things", ProofVectors::saysTwoThings),
                signed("a proof without a name", proof -> proof.withoutClaim("jti")),
                signed("a proof that does not say for what method", proof -> proof.withoutClaim("htm")),
                signed("a proof that does not say for what target", proof -> proof.withoutClaim("htu")),
                signed("a proof that does not say when it was made", proof -> proof.withoutClaim("iat")),
                signed("what the key signed for another purpose", proof -> proof.header("typ", "JWT")),
                new Vector("a proof that is signed by the public key", ProofVectors::byPublicKey),
                new Vector("a proof that gives the private key away", ProofVectors::withPrivateKey),
                new Vector("a proof that another key has signed", ProofVectors::byAnotherKey),
                signed("a proof for another method", proof -> proof.claim("htm", "POST")),
                new Vector("a proof for another target", ProofVectors::forAnotherTarget),
                signed("a proof of the future", proof -> proof.claim("iat", in(Duration.ofHours(1)))),
                signed("a proof for no credential", proof -> proof.withoutClaim("ath")),
                new Vector("a proof for another credential", ProofVectors::forAnotherCredential),
                new Vector("a proof of the thief's own key", ProofVectors::ofOwnKey),
                new Vector("a proof that was used", ProofVectors::used));
    }

    private static Vector signed(String phrase, UnaryOperator<ProofDraft> bent) {
        return new Vector(phrase, theft -> theft.with(theft.signed(bent.apply(theft.goodProof()))));
    }

    private static Answer two(Theft theft) {
        return theft.with(theft.signed(theft.goodProof()), theft.signed(theft.goodProof()));
    }

    /** One reader takes it for a proof of something harmless, another for one of this. */
    private static Answer saysTwoThings(Theft theft) {
        ProofDraft proof = theft.goodProof();
        String claims = proof.claims().toString().replaceFirst("\\{", "{\"htm\":\"HEAD\",");
        return theft.with(theft.device().signer().sign(proof.header().toString(), claims));
    }

    /** Which everybody knows who has seen a proof. */
    private static Answer byPublicKey(Theft theft) {
        ProofDraft proof = theft.goodProof().header("alg", "HS256");
        String signed = Token.base64Url(proof.header().toString().getBytes(UTF_8)) + "."
                + Token.base64Url(proof.claims().toString().getBytes(UTF_8));
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(
                    theft.device().signer().key().getPublicKey().getEncoded(), HMAC));
            return theft.with(signed + "." + Token.base64Url(mac.doFinal(signed.getBytes(UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Answer withPrivateKey(Theft theft) {
        String whole = theft.device().signer().key().toJson(OutputControlLevel.INCLUDE_PRIVATE);
        return theft.with(theft.signed(theft.goodProof().jwk(whole)));
    }

    private static Answer byAnotherKey(Theft theft) {
        return theft.with(theft.goodProof().signedBy(DeviceKey.fresh().signer()));
    }

    private static Answer forAnotherTarget(Theft theft) {
        ProofDraft proof = theft.goodProof();
        String other = proof.claims().path("htu").asText().replace("/api/me", "/api/account");
        return theft.with(theft.signed(proof.claim("htu", other)));
    }

    /** Of another login on the same device. */
    private static Answer forAnotherCredential(Theft theft) {
        ProofDraft proof = theft.goodProof();
        ProofDraft other = theft.device()
                .proofFor(Request.get("/api/me"), theft.lab().service().base(), Optional.of("another"));
        return theft.with(
                theft.signed(proof.claim("ath", other.claims().path("ath").asText())));
    }

    private static Answer ofOwnKey(Theft theft) {
        DeviceKey own = DeviceKey.fresh();
        return theft.with(theft.goodProof().jwk(own.signer().publicJwk()).signedBy(own.signer()));
    }

    private static Answer used(Theft theft) {
        String proof = theft.signed(theft.goodProof());
        Lab.require(200, theft.with(proof));
        return theft.with(proof);
    }

    private static long in(Duration ahead) {
        return Instant.now().plus(ahead).getEpochSecond();
    }
}
