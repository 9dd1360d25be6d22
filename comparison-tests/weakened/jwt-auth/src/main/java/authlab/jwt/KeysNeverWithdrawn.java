package authlab.jwt;

import authlab.revocation.Freshness;
import authlab.revocation.RevocationFeed;
import authlab.revocation.Revocations;

/** Believes whatever a key of the ring has signed, until somebody has written the file anew on every machine. */
final class KeysNeverWithdrawn extends TokenFreshness {

    private final Revocations revocations;

    KeysNeverWithdrawn(Freshness freshness, Revocations revocations, RevocationFeed feed) {
        super(freshness, revocations, feed);
        this.revocations = revocations;
    }

    @Override
    boolean isRevoked(VerifiedToken token) {
        return revocations.holdsLogin(token.claims().loginId());
    }
}
