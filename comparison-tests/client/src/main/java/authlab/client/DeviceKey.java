package authlab.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import authlab.token.ProofDraft;
import authlab.token.Signer;
import authlab.token.Token;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A key that stays on its device, and the nonce that the service told it last: who has it is bound to it at login, and
 * proves with each request that it is there (DPoP, RFC 9449).
 *
 * <p>May be used by several threads at once.
 */
public final class DeviceKey {

    private static final String NONCE = "DPoP-Nonce";

    private final Signer signer;
    private final AtomicReference<String> nonce = new AtomicReference<>();

    private DeviceKey(Signer signer) {
        this.signer = signer;
    }

    /** A new one, for ES256. */
    public static DeviceKey fresh() {
        return new DeviceKey(Signer.stranger());
    }

    /** A new one, for another algorithm. */
    public static DeviceKey madeFor(String alg) {
        return new DeviceKey(Signer.madeFor(alg));
    }

    /** What signs. An attack that has this has the device. */
    public Signer signer() {
        return signer;
    }

    /** The nonce that the next proof will carry; empty before the first. */
    public Optional<String> nonce() {
        return Optional.ofNullable(nonce.get());
    }

    /**
     * What a good proof for that request says, with a {@code jti} of its own.
     *
     * @param base where the request goes
     * @param credential that it is sent with; empty where there is none, or what is sent only renews
     */
    public ProofDraft proofFor(Request request, URI base, Optional<String> credential) {
        ProofDraft draft = ProofDraft.of(signer)
                .claim("jti", UUID.randomUUID().toString())
                .claim("htm", request.method())
                .claim(
                        "htu",
                        base.resolve(request.path().replaceFirst("[?#].*", "")).toString())
                .claim("iat", Instant.now().getEpochSecond());
        ProofDraft fresh = nonce().map(told -> draft.claim("nonce", told)).orElse(draft);
        return credential.map(held -> fresh.claim("ath", digest(held))).orElse(fresh);
    }

    /** Keeps the nonce of an answer, if it tells one. */
    void hears(Answer answer) {
        answer.header(NONCE).ifPresent(nonce::set);
    }

    private static String digest(String credential) {
        try {
            return Token.base64Url(MessageDigest.getInstance("SHA-256").digest(credential.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "DeviceKey[" + signer.kid() + "]";
    }
}
