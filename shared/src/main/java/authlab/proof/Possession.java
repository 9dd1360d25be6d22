package authlab.proof;

import authlab.AuthConfig;
import authlab.database.Sha256;
import authlab.database.StoreUnreachable;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.proof.UsedProofs.Use;
import authlab.revocation.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Whether the sender of a request holds the key that a login is bound to: by a proof that was made for this request and is
 * used once (RFC 9449).
 *
 * <p>What costs PostgreSQL something comes last: a proof is written down once it has passed every check, so that whoever has
 * not the key leaves nothing behind.
 */
@ApplicationScoped
public class Possession {

    /** An instance's time is behind the database's by less than one read takes. */
    private static final Duration BEHIND_MAX = Duration.ofSeconds(1);

    private final ProofFormat format;
    private final ProofChecks checks;
    private final ProofSignature signatures;
    private final ProofNonces nonces;
    private final UsedProofs used;
    private final Freshness freshness;
    private final ProofMetrics metrics;
    private final Duration maxAge;

    Possession(
            ProofFormat format,
            ProofChecks checks,
            ProofSignature signatures,
            ProofNonces nonces,
            UsedProofs used,
            Freshness freshness,
            ProofMetrics metrics,
            AuthConfig config) {
        this.format = format;
        this.checks = checks;
        this.signatures = signatures;
        this.nonces = nonces;
        this.used = used;
        this.freshness = freshness;
        this.metrics = metrics;
        this.maxAge = config.proof().maxAge();
    }

    /** A key that a login shall be bound to, and its proof, which has passed every check but for having been used before. */
    public static final class Offer {
        private final KeyThumbprint key;
        private final Optional<Proof> unspent;

        private Offer(KeyThumbprint key, Optional<Proof> unspent) {
            this.key = key;
            this.unspent = unspent;
        }

        public KeyThumbprint key() {
            return key;
        }
    }

    /** Whether a credential of that login is believed only beside a proof. */
    public boolean isNeededFor(Optional<KeyThumbprint> boundTo) {
        return boundTo.isPresent();
    }

    /**
     * Has the sender of a bound credential prove that she holds its key. Never blocks. The stage fails with {@link
     * StoreUnreachable} if that cannot be told, and with 401 if the proof was used before.
     *
     * @throws ProblemException 401 if the proof is none
     */
    public CompletionStage<Void> prove(KeyThumbprint boundTo, String credential, ProofRequest request) {
        Proof proof = checked(request, Optional.of(credential), Optional.of(boundTo));
        return used.spend(useOf(proof)).whenComplete(this::noteUntold).thenAccept(this::requireFirst);
    }

    /**
     * The same for what renews a login, which a proof is not made for (RFC 9449 §5); in the transaction under way: if that
     * fails, the proof was not used. Blocks.
     *
     * @param boundTo the key of the login; empty if it is bound to none, and then nothing is asked
     * @throws ProblemException 401
     */
    public void require(Optional<KeyThumbprint> boundTo, ProofRequest request) {
        if (!isNeededFor(boundTo) || request.proved().equals(boundTo)) {
            return;
        }
        requireFirst(used.spendWithin(useOf(checked(request, Optional.empty(), boundTo))));
    }

    /**
     * The key that the client of a login offers to be bound to; empty if it sent no proof. Never blocks.
     *
     * @throws ProblemException 401 if the proof is none
     */
    public Optional<Offer> offeredBy(ProofRequest request) {
        if (request.sent().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(request.proved()
                .map(key -> new Offer(key, Optional.empty()))
                .orElseGet(() -> {
                    Proof proof = checked(request, Optional.empty(), Optional.empty());
                    return new Offer(proof.thumbprint(), Optional.of(proof));
                }));
    }

    /**
     * Uses up the proof of an offer. Blocks; in the transaction under way.
     *
     * @throws ProblemException 401 if it was used before
     */
    public void accept(Offer offer) {
        offer.unspent.ifPresent(proof -> requireFirst(used.spendWithin(useOf(proof))));
    }

    /** What the next proof must carry. */
    public String nonce() {
        return nonces.current(now());
    }

    /** With what the next try must carry. */
    ProblemException refused(ProblemType type) {
        return new ProblemException(type).with("DPoP-Nonce", nonce());
    }

    /** 401 for a bound credential that was sent as if it were not. */
    public ProblemException unclaimed() {
        metrics.wasSentAsBearer();
        return refused(ProblemType.INVALID_DPOP_PROOF);
    }

    Proof checked(ProofRequest request, Optional<String> credential, Optional<KeyThumbprint> boundTo) {
        Proof proof = parsed(request);
        checks.faultIn(proof, new ProofCheck.Expected(request, credential, boundTo, now(), maxAge, nonces, signatures))
                .ifPresent(fault -> {
                    metrics.failed(fault);
                    throw refused(
                            fault == ProofCheck.NONCE ? ProblemType.USE_DPOP_NONCE : ProblemType.INVALID_DPOP_PROOF);
                });
        return proof;
    }

    private Proof parsed(ProofRequest request) {
        if (request.sent().isEmpty()) {
            metrics.wasMissing();
            throw refused(ProblemType.INVALID_DPOP_PROOF);
        }
        return format.parse(request.sent().get(0)).orElseThrow(() -> {
            metrics.wasMalformed();
            return refused(ProblemType.INVALID_DPOP_PROOF);
        });
    }

    /** Known by its key and its {@code jti}, hashed: those may be as long as a header, and are its maker's to choose. */
    Use useOf(Proof proof) {
        Instant made = proof.issuedAt().orElseGet(this::now);
        return new Use(
                Sha256.of(proof.thumbprint().spelled() + proof.id().orElse("")),
                made.plus(maxAge).plus(BEHIND_MAX));
    }

    void requireFirst(boolean isFirst) {
        if (!isFirst) {
            metrics.wasUsed();
            throw refused(ProblemType.INVALID_DPOP_PROOF);
        }
        metrics.accepted();
    }

    private void noteUntold(Boolean isFirst, Throwable failure) {
        if (failure != null) {
            metrics.couldNotTell();
        }
    }

    private Instant now() {
        if (!freshness.knowsTime()) {
            throw new StoreUnreachable(null);
        }
        return freshness.now();
    }
}
