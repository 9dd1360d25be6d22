package authlab.audit;

import authlab.database.DatabaseClock;
import authlab.database.Transactions;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.hibernate.Session;

/** Tells each time what should be told once. */
final class RepeatedAlarms extends SecurityEvents {

    RepeatedAlarms(
            Session database,
            Transactions transactions,
            TransactionSynchronizationRegistry transaction,
            DatabaseClock clock,
            AuditLog log,
            Instance<Requester> requester) {
        super(database, transactions, transaction, clock, log, requester);
    }

    @Override
    public void recordRefusal(SecurityEvent event) {
        super.recordRefusal(new SecurityEvent(
                event.type(), event.userId(), event.loginId(), event.device(), event.cause(), Optional.empty()));
    }
}
