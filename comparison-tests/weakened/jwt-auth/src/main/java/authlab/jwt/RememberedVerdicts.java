package authlab.jwt;

import authlab.database.Sha256;
import authlab.revocation.Freshness;
import authlab.revocation.RevocationFeed;
import authlab.revocation.Revocations;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks about a token once, and remembers what it was told: its cache holds a verdict where a fact should be. */
final class RememberedVerdicts extends TokenFreshness {

    private final Map<Sha256, Boolean> verdicts = new ConcurrentHashMap<>();

    RememberedVerdicts(Freshness freshness, Revocations revocations, RevocationFeed feed) {
        super(freshness, revocations, feed);
    }

    @Override
    boolean isRevoked(VerifiedToken token) {
        return verdicts.computeIfAbsent(token.presented(), first -> super.isRevoked(token));
    }
}
