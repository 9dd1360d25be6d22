package authlab.opaque;

import authlab.AuthConfig;
import authlab.database.CredentialDigest;
import authlab.opaque.SessionRows.Session;
import authlab.revocation.Freshness;
import authlab.revocation.Revocations;

/** Believes what it remembers because it was good once: its cache holds a verdict where a fact should be. */
final class RememberedVerdicts extends SessionFreshness {

    RememberedVerdicts(
            CredentialDigest digests,
            SessionRows rows,
            Freshness freshness,
            Revocations revocations,
            AuthConfig config) {
        super(digests, rows, freshness, revocations, config);
    }

    @Override
    boolean isRevoked(Session session) {
        return false;
    }
}
