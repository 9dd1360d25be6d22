package authlab.proof;

import authlab.AuthConfig;
import authlab.revocation.Freshness;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Writes a proof down before it asks anything of it. */
final class KeptFirst extends Possession {

    private final ProofFormat format;
    private final UsedProofs used;

    KeptFirst(
            ProofFormat format,
            ProofChecks checks,
            ProofSignature signatures,
            ProofNonces nonces,
            UsedProofs used,
            Freshness freshness,
            ProofMetrics metrics,
            AuthConfig config) {
        super(format, checks, signatures, nonces, used, freshness, metrics, config);
        this.format = format;
        this.used = used;
    }

    @Override
    public CompletionStage<Void> prove(KeyThumbprint boundTo, String credential, ProofRequest request) {
        Optional<Proof> proof = request.sent().stream().findFirst().flatMap(format::parse);
        CompletionStage<Boolean> kept =
                proof.isEmpty() ? CompletableFuture.completedStage(true) : used.spend(useOf(proof.get()));
        return kept.thenAccept(isFirst -> {
            checked(request, Optional.of(credential), Optional.of(boundTo));
            requireFirst(isFirst);
        });
    }
}
