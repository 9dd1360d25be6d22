package authlab.revocation;

import authlab.database.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this instance knows to be dead: the denylist, the epoch, and the watermark up to which PostgreSQL may have
 * forgotten. Kept in step by {@link RevocationFeed}; how far it may be trusted is {@link Freshness}' to say.
 *
 * <p>Facts only ever come in. Nothing here blocks, and every look-up costs the same however much is known.
 */
@ApplicationScoped
public class Revocations {

    private final Denylist logins = new Denylist();
    private final Denylist sessionIds = new Denylist();

    /** As many as were ever withdrawn: never forgotten while a key ring may hold them. */
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    private volatile long epoch;
    private volatile Instant watermark = Instant.MIN;

    Revocations() {}

    /** Whether the login was ended ahead of its time. */
    public boolean holdsLogin(UUID id) {
        return logins.contains(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** Whether it was revoked, as far as this instance knows. */
    public boolean holds(Revocation revocation) {
        if (revocation instanceof Revocation.OfLogin login) {
            return holdsLogin(login.id());
        }
        if (revocation instanceof Revocation.OfSessionId id) {
            // 128 bits of a digest: no two of anybody's ids will ever share them.
            return sessionIds.contains(id.digest().word(0), id.digest().word(1));
        }
        return keys.contains(((Revocation.OfKey) revocation).kid());
    }

    /** The only one whose credentials are good. Read after the denylist: then it is as new. */
    public long epoch() {
        return epoch;
    }

    /** Up to then PostgreSQL may have forgotten what was revoked. Read after the denylist: then it is as new. */
    public Instant watermark() {
        return watermark;
    }

    /**
     * Whether that a credential was revoked may have been forgotten, since it had ended by then in any case. Such a one
     * is never believed on the strength of its absence here, whatever a clock says.
     */
    public boolean mayHaveForgotten(Instant end) {
        return !end.isAfter(watermark);
    }

    /** How many are known. */
    int size() {
        return logins.size() + sessionIds.size() + keys.size();
    }

    /** What they take in memory, keys aside. */
    long bytes() {
        return logins.bytes() + sessionIds.bytes();
    }

    /**
     * Learns of a revocation. Knowing it already does no harm.
     *
     * @param forgetAfter may be dropped once the watermark is there
     */
    void add(Revocation revocation, Instant forgetAfter) {
        // The second that it ends in is kept whole.
        long endSecond = forgetAfter.getEpochSecond() + 1;
        if (revocation instanceof Revocation.OfLogin login) {
            logins.add(login.id().getMostSignificantBits(), login.id().getLeastSignificantBits(), endSecond);
        } else if (revocation instanceof Revocation.OfSessionId id) {
            Sha256 digest = id.digest();
            sessionIds.add(digest.word(0), digest.word(1), endSecond);
        } else {
            keys.add(((Revocation.OfKey) revocation).kid());
        }
    }

    /** The first half of what a poll brings; it must be known before anything is dropped. */
    void advance(Instant newWatermark, long newEpoch) {
        watermark = newWatermark.isAfter(watermark) ? newWatermark : watermark;
        epoch = newEpoch;
    }

    /** Drops, some time, what the watermark has passed. */
    void forget() {
        long second = watermark.getEpochSecond();
        logins.forgetUpTo(second);
        sessionIds.forgetUpTo(second);
    }
}
