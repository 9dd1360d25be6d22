package authlab;

import authlab.admin.BootstrapAdmin;
import authlab.database.StoreUnreachable;
import authlab.database.Transactions;
import authlab.proof.NonceKey;
import authlab.revocation.RevocationLog;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** What the settings change in the database, and what is read of it once, each time an instance starts. */
@ApplicationScoped
class StartUp {

    /** Each waits 1.4 s for a connection. */
    private static final int ATTEMPTS_MAX = 20;

    private final AuthConfig config;
    private final Transactions transactions;
    private final RevocationLog log;
    private final BootstrapAdmin bootstrapAdmin;
    private final NonceKey nonceKey;

    StartUp(
            AuthConfig config,
            Transactions transactions,
            RevocationLog log,
            BootstrapAdmin bootstrapAdmin,
            NonceKey nonceKey) {
        this.config = config;
        this.transactions = transactions;
        this.log = log;
        this.bootstrapAdmin = bootstrapAdmin;
        this.nonceKey = nonceKey;
    }

    /**
     * The pool is filling and the code is cold: what would be late for a request is early here. After all others, for what
     * is revoked here has to be waited for by those who are there by then.
     */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.run(this::settleEpoch);
                transactions.run(nonceKey::load);
                config.bootstrapAdmin().ifPresent(name -> transactions.run(() -> bootstrapAdmin.appoint(name)));
                return;
            } catch (StoreUnreachable notYet) {
                if (attempt == ATTEMPTS_MAX) {
                    throw notYet;
                }
            }
        }
    }

    private void settleEpoch() {
        // Asked in any case: who starts must have had an answer.
        log.epoch();
        config.minimumEpoch().ifPresent(log::raiseEpoch);
    }
}
