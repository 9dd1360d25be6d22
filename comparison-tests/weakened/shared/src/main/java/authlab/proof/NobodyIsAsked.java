package authlab.proof;

import authlab.AuthConfig;
import authlab.revocation.Freshness;
import java.util.Optional;

/** Keeps the key of a login, and asks nobody for it. */
final class NobodyIsAsked extends Possession {

    NobodyIsAsked(
            ProofFormat format,
            ProofChecks checks,
            ProofSignature signatures,
            ProofNonces nonces,
            UsedProofs used,
            Freshness freshness,
            ProofMetrics metrics,
            AuthConfig config) {
        super(format, checks, signatures, nonces, used, freshness, metrics, config);
    }

    @Override
    public boolean isNeededFor(Optional<KeyThumbprint> boundTo) {
        return false;
    }
}
