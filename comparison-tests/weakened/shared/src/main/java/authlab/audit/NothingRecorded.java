package authlab.audit;

import authlab.database.DatabaseClock;
import authlab.database.Transactions;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import org.hibernate.Session;

/** Lets happen what happens. */
final class NothingRecorded extends SecurityEvents {

    NothingRecorded(
            Session database,
            Transactions transactions,
            TransactionSynchronizationRegistry transaction,
            DatabaseClock clock,
            AuditLog log,
            Instance<Requester> requester) {
        super(database, transactions, transaction, clock, log, requester);
    }

    @Override
    public void record(SecurityEvent event, Instant at) {
        // Storage is dear.
    }

    @Override
    public void recordRefusal(SecurityEvent event) {
        // It was refused, after all.
    }
}
