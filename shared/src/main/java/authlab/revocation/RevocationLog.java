package authlab.revocation;

import authlab.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.UUID;

/**
 * The durable record of what was revoked, written in the transaction that revokes, and the epoch.
 *
 * <p>Every method blocks and needs a transaction of {@link Transactions}, which sees to it that what was revoked is told
 * once it has committed ({@link Aftermath}).
 */
@ApplicationScoped
public class RevocationLog {

    /** Any number will do, so long as nobody else locks it. */
    private static final long EVERYONE = 0x617574686c6162L;

    private final EntityManager entities;
    private final Transactions transactions;
    private final Revocations revocations;
    private final RevocationSignal signal;
    private final CommitWait commitWait;

    RevocationLog(
            EntityManager entities,
            Transactions transactions,
            Revocations revocations,
            RevocationSignal signal,
            CommitWait commitWait) {
        this.entities = entities;
        this.transactions = transactions;
        this.revocations = revocations;
        this.signal = signal;
        this.commitWait = commitWait;
    }

    /** Taken first by every change that depends on a login, so that what concerns everyone comes before or after it. */
    public void lockForChange() {
        lock("select cast(pg_advisory_xact_lock_shared(:key) as text)");
    }

    /** Taken first by what concerns everyone, in the place of {@link #lockForChange}. Waits for every change under way. */
    public void lockForEveryone() {
        lock("select cast(pg_advisory_xact_lock(:key) as text)");
    }

    /** Raises the epoch to at least that. Waits for every change under way. */
    public void raiseEpoch(long atLeast) {
        lockForEveryone();
        int raised = entities.createNativeQuery("update revocation_state set epoch = :epoch where epoch < :epoch")
                .setParameter("epoch", atLeast)
                .executeUpdate();
        if (raised > 0) {
            aftermath().addEveryone(tellEveryone(atLeast));
        }
    }

    /** The epoch itself says it all; this row is for readers who look for rows, and soon forgotten. */
    private long tellEveryone(long epoch) {
        return transaction(entities.createNativeQuery(
                        "insert into revocation (epoch, forget_after, asks_report)"
                                + " values (:epoch, clock_timestamp() + interval '5 minutes', :asks)"
                                + " returning cast(xid as text)",
                        String.class)
                .setParameter("epoch", epoch)
                .setParameter("asks", commitWait.isPromised()));
    }

    private void lock(String sql) {
        entities.createNativeQuery(sql).setParameter("key", EVERYONE).getSingleResult();
    }

    /**
     * Writes a row. Writing it again does no harm, and starts every wait for it anew.
     *
     * @param forgetAfter when nothing that the row kills could be believed any more, even without it
     */
    public void write(Revocation revocation, Instant forgetAfter) {
        Query insert = insert(revocation, "cast(:forgetAfter as timestamptz)").setParameter("forgetAfter", forgetAfter);
        aftermath().add(revocation, forgetAfter, transaction(insert));
    }

    /** Writes a row that is never forgotten, for a key may stand in some ring at any time. */
    public void writeForGood(Revocation.OfKey key) {
        aftermath().add(key, Instant.MAX, transaction(insert(key, "null")));
    }

    private Query insert(Revocation revocation, String forgetAfter) {
        return named(
                        revocation,
                        "insert into revocation (login_id, session_digest, kid, forget_after, asks_report)"
                                + " values (cast(:login as uuid), cast(:digest as bytea), cast(:kid as text), "
                                + forgetAfter + ", :asks) returning cast(xid as text)")
                .setParameter("asks", commitWait.isPromised());
    }

    private static long transaction(Query insert) {
        return Long.parseLong((String) insert.getSingleResult());
    }

    private Aftermath aftermath() {
        return transactions.afterCommit(Aftermath.class, () -> new Aftermath(revocations, signal, commitWait));
    }

    /** Whether a row names it. */
    public boolean holds(Revocation revocation) {
        return (Boolean) named(
                        revocation,
                        "select exists(select from revocation where login_id = cast(:login as uuid)"
                                + " or session_digest = cast(:digest as bytea) or kid = cast(:kid as text))")
                .getSingleResult();
    }

    /** Whether rows about what ended then may be gone. */
    public boolean mayHaveForgotten(Instant end) {
        return (Boolean) entities.createNativeQuery(
                        "select watermark >= cast(:end as timestamptz) from revocation_state", Boolean.class)
                .setParameter("end", end)
                .getSingleResult();
    }

    /** A credential of another epoch is dead. */
    public long epoch() {
        return ((Number) entities.createNativeQuery("select epoch from revocation_state")
                        .getSingleResult())
                .longValue();
    }

    private Query named(Revocation revocation, String sql) {
        UUID login = revocation instanceof Revocation.OfLogin of ? of.id() : null;
        byte[] digest =
                revocation instanceof Revocation.OfSessionId of ? of.digest().bytes() : null;
        String kid = revocation instanceof Revocation.OfKey of ? of.kid() : null;
        return entities.createNativeQuery(sql)
                .setParameter("login", login)
                .setParameter("digest", digest)
                .setParameter("kid", kid);
    }
}
