package authlab.proof;

import authlab.AuthConfig;
import authlab.revocation.Freshness;

/** A proof that was used is as good as new. */
final class GoodForEver extends Possession {

    GoodForEver(
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
    void requireFirst(boolean isFirst) {}
}
