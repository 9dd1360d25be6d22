package authlab.http;

import authlab.database.StoreUnreachable;
import authlab.database.Transactions;
import authlab.revocation.RevocationLog;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who can ask the database, and finds its schema there. Whether the process lives is never asked of it. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private final Transactions transactions;
    private final RevocationLog log;

    DatabaseReadiness(Transactions transactions, RevocationLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            transactions.call(log::epoch);
            return HealthCheckResponse.up("database");
        } catch (StoreUnreachable unreachable) {
            return HealthCheckResponse.down("database");
        }
    }
}
