package authlab.jwt;

import authlab.revocation.Freshness;
import authlab.revocation.RevocationFeed;
import authlab.revocation.Revocations;

/** Believes a token until its own end, whatever became of its login: a JWT as most tutorials have it. */
final class NoDenylist extends TokenFreshness {

    NoDenylist(Freshness freshness, Revocations revocations, RevocationFeed feed) {
        super(freshness, revocations, feed);
    }

    @Override
    boolean isRevoked(VerifiedToken token) {
        return false;
    }
}
