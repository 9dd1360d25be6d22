package authlab.proof;

import authlab.AuthConfig;
import authlab.revocation.Freshness;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import jakarta.enterprise.inject.Produces;

/** What can be taken out of this room. */
class ProofWeaknesses {

    @Produces
    @Weakenable
    ProofFormat format(Missing missing) {
        return switch (missing.defence()) {
            case PROOF_FORM -> new SaysTwoThings();
            default -> new ProofFormat();
        };
    }

    @Produces
    @Weakenable
    ProofSignature signature(Missing missing) {
        return switch (missing.defence()) {
            case PROOF_ALGORITHM -> new PublicKeyAsSharedSecret();
            default -> new ProofSignature();
        };
    }

    @Produces
    @Weakenable
    ProofChecks checks(Missing missing) {
        return switch (missing.defence()) {
            case PROOF_HEADER -> new AllProofChecksBut(ProofCheck.ONE_HEADER);
            case PROOF_CLAIMS -> new AllProofChecksBut(ProofCheck.CLAIMS);
            case PROOF_TYPE -> new AllProofChecksBut(ProofCheck.TYPE);
            case PROOF_PUBLIC_KEY -> new AllProofChecksBut(ProofCheck.PUBLIC_KEY);
            case PROOF_SIGNATURE -> new AllProofChecksBut(ProofCheck.SIGNATURE);
            case PROOF_METHOD -> new AllProofChecksBut(ProofCheck.METHOD);
            case PROOF_TARGET -> new AllProofChecksBut(ProofCheck.TARGET);
            case PROOF_TIME -> new AllProofChecksBut(ProofCheck.TIME);
            case PROOF_CREDENTIAL -> new AllProofChecksBut(ProofCheck.CREDENTIAL);
            case PROOF_KEY -> new AllProofChecksBut(ProofCheck.KEY);
            case PROOF_NONCE -> new AllProofChecksBut(ProofCheck.NONCE);
            default -> new ProofChecks();
        };
    }

    @Produces
    @Weakenable
    Possession possession(
            Missing missing,
            ProofFormat format,
            ProofChecks checks,
            ProofSignature signatures,
            ProofNonces nonces,
            UsedProofs used,
            Freshness freshness,
            ProofMetrics metrics,
            AuthConfig config) {
        return switch (missing.defence()) {
            case DEVICE_BINDING ->
                new NobodyIsAsked(format, checks, signatures, nonces, used, freshness, metrics, config);
            case PROOF_ONCE -> new GoodForEver(format, checks, signatures, nonces, used, freshness, metrics, config);
            case PROOF_KEPT_LAST -> new KeptFirst(format, checks, signatures, nonces, used, freshness, metrics, config);
            default -> new Possession(format, checks, signatures, nonces, used, freshness, metrics, config);
        };
    }
}
