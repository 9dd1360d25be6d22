package authlab.audit;

import authlab.database.DatabaseClock;
import authlab.database.Transactions;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;

/** Records changes in a transaction of its own, and goes on without where that fails. */
final class RecordedBesides extends SecurityEvents {

    RecordedBesides(
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
        CompletableFuture.runAsync(() -> recordRefusal(event), Infrastructure.getDefaultExecutor())
                .exceptionally(lost -> null)
                .join();
    }
}
