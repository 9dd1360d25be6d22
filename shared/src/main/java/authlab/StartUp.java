package authlab;

import authlab.account.BootstrapAdmin;
import authlab.database.Transactions;
import authlab.revocation.RevocationLog;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What the settings change in the database, each time an instance starts. */
@ApplicationScoped
class StartUp {

    private final AuthConfig config;
    private final Transactions transactions;
    private final RevocationLog log;
    private final BootstrapAdmin bootstrapAdmin;

    StartUp(AuthConfig config, Transactions transactions, RevocationLog log, BootstrapAdmin bootstrapAdmin) {
        this.config = config;
        this.transactions = transactions;
        this.log = log;
        this.bootstrapAdmin = bootstrapAdmin;
    }

    void start(@Observes StartupEvent started) {
        transactions.run(() -> {
            config.minimumEpoch().ifPresent(log::raiseEpoch);
            config.bootstrapAdmin().ifPresent(bootstrapAdmin::appoint);
        });
    }
}
