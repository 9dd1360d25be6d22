package authlab.jwt;

import authlab.database.StoreUnreachable;
import authlab.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who has a key to sign with. Who goes by an older ring than stands in the file is, and says so. */
@Readiness
@ApplicationScoped
class KeyRingReadiness implements HealthCheck {

    private final SigningKeys keys;
    private final KeyRegister register;
    private final KeyRingReload reload;
    private final Transactions transactions;

    KeyRingReadiness(SigningKeys keys, KeyRegister register, KeyRingReload reload, Transactions transactions) {
        this.keys = keys;
        this.register = register;
        this.reload = reload;
        this.transactions = transactions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("key ring")
                .status(hasSigner())
                .withData("newerFileRefused", reload.isRefused())
                .build();
    }

    /** Whether the database can be asked about its keys is another check's question. */
    private boolean hasSigner() {
        KeyRing ring = keys.ring();
        try {
            return transactions.call(
                    () -> ring.signer(register.standingsOf(ring)).isPresent());
        } catch (StoreUnreachable unreachable) {
            return true;
        }
    }
}
