package authlab.session;

import authlab.database.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whose a credential is or was, whether it is believed or not: for what is recorded of a refusal, and never for a
 * decision. It is no use of the credential.
 */
public interface CredentialTrace {

    /**
     * Blocks; needs a transaction.
     *
     * @return of each the login; nothing of one that never was anybody's
     */
    Map<Presented, Trace> of(Set<Presented> presented);

    /**
     * Where a credential leads.
     *
     * @param replaced the credential's digest, if another has taken its place
     */
    record Trace(UUID loginId, Optional<Sha256> replaced) {}
}
