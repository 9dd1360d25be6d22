package authlab.revocation;

import authlab.database.Transactions;
import jakarta.persistence.EntityManager;

/** Says that everybody is out, and leaves everybody in. */
final class SameEpochForEver extends RevocationLog {

    SameEpochForEver(
            EntityManager entities,
            Transactions transactions,
            Revocations revocations,
            RevocationSignal signal,
            CommitWait commitWait) {
        super(entities, transactions, revocations, signal, commitWait);
    }

    @Override
    public void raiseEpoch(long atLeast) {
        // One would have to end them all.
    }
}
