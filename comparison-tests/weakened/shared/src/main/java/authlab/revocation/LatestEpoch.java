package authlab.revocation;

import authlab.database.Transactions;
import jakarta.persistence.EntityManager;

/** Has the epoch be what was said last, as a setting that is written over another: a milder word undoes a stricter one. */
final class LatestEpoch extends RevocationLog {

    private final EntityManager entities;

    LatestEpoch(
            EntityManager entities,
            Transactions transactions,
            Revocations revocations,
            RevocationSignal signal,
            CommitWait commitWait) {
        super(entities, transactions, revocations, signal, commitWait);
        this.entities = entities;
    }

    @Override
    public void raiseEpoch(long atLeast) {
        super.raiseEpoch(atLeast);
        entities.createNativeQuery("update revocation_state set epoch = :epoch")
                .setParameter("epoch", atLeast)
                .executeUpdate();
    }
}
