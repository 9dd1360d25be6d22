package authlab.revocation;

import authlab.database.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Tells the others in the very transaction that revokes: none commits without the other, whichever cannot. */
final class SignalledWithin extends RevocationLog {

    private final EntityManager entities;

    SignalledWithin(
            EntityManager entities,
            Transactions transactions,
            Revocations revocations,
            RevocationSignal signal,
            CommitWait commitWait) {
        super(entities, transactions, revocations, signal, commitWait);
        this.entities = entities;
    }

    @Override
    public void write(Revocation revocation, Instant forgetAfter) {
        super.write(revocation, forgetAfter);
        entities.createNativeQuery("select cast(pg_notify('revocation', '') as text)", String.class)
                .getSingleResult();
    }
}
