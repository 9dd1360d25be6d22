package authlab.jwt;

import authlab.database.Sha256;
import authlab.revocation.Freshness;
import authlab.revocation.RevocationFeed;
import authlab.revocation.Revocations;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys what is revoked by the bytes of the tokens that it has seen: one that it sees for the first time after its login's end
 * is none of those.
 */
final class DenylistOfBytes extends TokenFreshness {

    private final Set<Sha256> seen = ConcurrentHashMap.newKeySet();

    DenylistOfBytes(Freshness freshness, Revocations revocations, RevocationFeed feed) {
        super(freshness, revocations, feed);
    }

    @Override
    boolean isRevoked(VerifiedToken token) {
        boolean isRevoked = super.isRevoked(token);
        if (!isRevoked) {
            seen.add(token.presented());
        }
        return isRevoked && seen.contains(token.presented());
    }
}
