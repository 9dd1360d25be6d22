package authlab.jwt;

import authlab.revocation.Freshness;
import authlab.revocation.Revocation;
import authlab.revocation.RevocationFeed;
import authlab.revocation.Revocations;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What is asked before an access token is believed: the denylist, the epoch and the time, as memory has them if it is
 * fresh enough; else as a poll brings them that was sent after the request arrived.
 */
class TokenFreshness {

    private final Freshness freshness;
    private final Revocations revocations;
    private final RevocationFeed feed;

    TokenFreshness(Freshness freshness, Revocations revocations, RevocationFeed feed) {
        this.freshness = freshness;
        this.revocations = revocations;
        this.feed = feed;
    }

    /**
     * How a token's login and key stand.
     *
     * @param epoch the only one whose tokens are good
     * @param now PostgreSQL's time when that was so; at least the watermark, up to which what was revoked may be forgotten
     */
    record Standing(boolean isRevoked, long epoch, Instant now) {

        /** Whether this is newer than the token. One from the future may be honest, and newer than what is known. */
        boolean isAfter(VerifiedToken token) {
            return epoch >= token.claims().epoch() && token.claims().validity().isIssuedAt(now);
        }
    }

    /** By memory. Empty where it cannot tell: then a poll must be waited for. Never blocks. */
    Optional<Standing> known(VerifiedToken token) {
        return freshness.memorySuffices() ? Optional.of(standing(token)) : Optional.empty();
    }

    /** By a poll, sent after this was called. Never blocks; fails with {@link authlab.database.StoreUnreachable}. */
    CompletionStage<Standing> ask(VerifiedToken token) {
        return feed.read().thenApply(read -> standing(token));
    }

    /** Epoch and time come after the denylist, so that nothing can slip out of that in between. */
    private Standing standing(VerifiedToken token) {
        return new Standing(isRevoked(token), revocations.epoch(), freshness.now());
    }

    /** Asked at every use: what is remembered are facts, and whether they still hold is another question. */
    boolean isRevoked(VerifiedToken token) {
        return revocations.holdsLogin(token.claims().loginId()) || revocations.holds(new Revocation.OfKey(token.kid()));
    }
}
