package authlab.revocation;

import authlab.database.StoreUnreachable;
import authlab.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who can decide: by memory while that is fresh enough, which shows that the schema is there, else by asking the
 * database. Whether the process lives is never asked of it.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private final Transactions transactions;
    private final RevocationLog log;
    private final Freshness freshness;

    DatabaseReadiness(Transactions transactions, RevocationLog log, Freshness freshness) {
        this.transactions = transactions;
        this.log = log;
        this.freshness = freshness;
    }

    @Override
    public HealthCheckResponse call() {
        boolean isFresh = freshness.memorySuffices();
        return HealthCheckResponse.named("database")
                .status(isFresh || canAsk())
                .withData("asked", !isFresh)
                .build();
    }

    private boolean canAsk() {
        try {
            transactions.call(log::epoch);
            return true;
        } catch (StoreUnreachable unreachable) {
            return false;
        }
    }
}
