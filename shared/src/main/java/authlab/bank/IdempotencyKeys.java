package authlab.bank;

import authlab.database.DatabaseClock;
import authlab.database.Sha256;
import authlab.housekeeping.Chore;
import authlab.housekeeping.OldRows;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What was asked for under which key, so that asking once more does nothing more. Kept for a day; a request that failed
 * leaves nothing behind.
 *
 * <p>Every method blocks and needs a transaction.
 */
@ApplicationScoped
class IdempotencyKeys implements Chore {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Longer than any transaction: what one of them has found is there until it ends. */
    private static final Duration LEFT_ALONE_BESIDES = Duration.ofHours(1);

    private final OldRows<Instant> rows = OldRows.byTime("idempotency_key", "created_at");
    private final Session database;
    private final DatabaseClock clock;

    IdempotencyKeys(Session database, DatabaseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the key for a transfer that is about to be made. Waits for whoever is about to use the same one.
     *
     * @return the transfer that was made with it before, which is the answer; empty if the key is taken now
     * @throws ProblemException 422 if it was used for something else
     */
    Optional<UUID> take(String key, UUID userId, Sha256 request, UUID transferId, Instant now) {
        forget(key, userId, now.minus(KEPT));
        int taken = database.createNativeMutationQuery(
                        "insert into idempotency_key (user_id, key, request_digest, transfer_id, created_at)"
                                + " values (:user, :key, :digest, :transfer, :now) on conflict do nothing")
                .setParameter("user", userId)
                .setParameter("key", key)
                .setParameter("digest", request.bytes())
                .setParameter("transfer", transferId)
                .setParameter("now", now)
                .executeUpdate();
        return taken == 1 ? Optional.empty() : Optional.of(madeBefore(key, userId, request));
    }

    @Override
    public boolean doSome(int rowsMax) {
        return rows.deleteSome(database, clock.now().minus(KEPT).minus(LEFT_ALONE_BESIDES), rowsMax);
    }

    private UUID madeBefore(String key, UUID userId, Sha256 request) {
        Object[] row = database.createNativeQuery(
                        "select request_digest, transfer_id from idempotency_key where user_id = :user and key = :key",
                        Object[].class)
                .setParameter("user", userId)
                .setParameter("key", key)
                .getSingleResult();
        if (!Arrays.equals((byte[]) row[0], request.bytes())) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return (UUID) row[1];
    }

    private void forget(String key, UUID userId, Instant before) {
        database.createNativeMutationQuery(
                        "delete from idempotency_key where user_id = :user and key = :key and created_at < :before")
                .setParameter("user", userId)
                .setParameter("key", key)
                .setParameter("before", before)
                .executeUpdate();
    }
}
