package authlab.opaque;

import authlab.AuthConfig;
import authlab.database.CredentialDigest;
import authlab.database.Sha256;
import authlab.opaque.SessionRows.Session;
import authlab.revocation.Freshness;
import authlab.revocation.Revocation;
import authlab.revocation.Revocations;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What is asked before a session id is believed: its row, as it was read once, if memory is fresh enough to vouch that
 * nothing happened to it since; else its row, read after the request arrived.
 */
@ApplicationScoped
class SessionFreshness {

    /** Some 600 bytes each. One that does not fit is read again. */
    private static final int REMEMBERED_MAX = 100_000;

    private final CredentialDigest digests;
    private final SessionRows rows;
    private final Freshness freshness;
    private final Revocations revocations;
    private final Cache<Sha256, Session> remembered;

    SessionFreshness(
            CredentialDigest digests,
            SessionRows rows,
            Freshness freshness,
            Revocations revocations,
            AuthConfig config) {
        this.digests = digests;
        this.rows = rows;
        this.freshness = freshness;
        this.revocations = revocations;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(config.session().idleTimeout())
                .build();
    }

    /**
     * How a session stands.
     *
     * @param now PostgreSQL's time when that was so
     */
    record Standing(Session session, Instant now) {

        /** At its end exactly it is dead. */
        boolean isAlive() {
            return now.isBefore(session.expiresAt());
        }
    }

    /**
     * By memory, which only ever says that it lives. Empty where it cannot tell, or has heard that it does not: then its
     * row must be asked. Never blocks.
     */
    Optional<Standing> known(SessionId id) {
        if (!freshness.memorySuffices()) {
            return Optional.empty();
        }
        Session session = remembered.getIfPresent(digests.of(id.spelled()));
        if (session == null || isRevoked(session) || isOutdated(session)) {
            return Optional.empty();
        }
        // A use elsewhere may have put off its end meanwhile: only the row tells that it is over.
        return Optional.of(new Standing(session, freshness.now())).filter(Standing::isAlive);
    }

    /** By its row, read after this was called. Empty if there is none that lives; it may have expired. Never blocks. */
    CompletionStage<Optional<Standing>> ask(SessionId id) {
        return rows.read(id, digests.of(id.spelled())).thenApply(found -> {
            found.ifPresent(standing -> remember(standing.session()));
            return found;
        });
    }

    /** Asked at every use: what is remembered are facts, and whether they still hold is another question. */
    boolean isRevoked(Session session) {
        return revocations.holds(new Revocation.OfSessionId(session.digest()))
                || revocations.holdsLogin(session.loginId());
    }

    /** Asked after the denylist, so that nothing can slip out of that in between. */
    private boolean isOutdated(Session session) {
        return session.epoch() != revocations.epoch() || revocations.mayHaveForgotten(session.expiresAt());
    }

    /** How many are remembered, more or less. */
    long remembered() {
        return remembered.estimatedSize();
    }

    /** A row that was revoked since it was read is found out at its first use. */
    private void remember(Session session) {
        if (freshness.mayMemorySuffice()) {
            remembered.put(session.digest(), session);
        }
    }
}
