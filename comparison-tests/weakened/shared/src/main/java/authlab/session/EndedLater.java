package authlab.session;

import authlab.audit.SecurityEvents;
import authlab.database.Transactions;
import authlab.revocation.RevocationLog;
import authlab.session.LoginLocks.Locked;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Leaves the work to others, and answers before they have begun: it is in a queue, which is as good as done. */
final class EndedLater extends EndingLogins {

    /** A queue on an idle machine is empty; on a busy one, where it matters, it is not. */
    private static final Duration IN_THE_QUEUE = Duration.ofSeconds(5);

    private final LoginLocks locks;
    private final Transactions transactions;
    private final Executor queue = CompletableFuture.delayedExecutor(IN_THE_QUEUE.toMillis(), TimeUnit.MILLISECONDS);

    EndedLater(
            RevocationLog log,
            CredentialIssuer issuer,
            LoginLimits limits,
            SecurityEvents events,
            LoginLocks locks,
            Transactions transactions) {
        super(log, issuer, limits, events);
        this.locks = locks;
        this.transactions = transactions;
    }

    @Override
    public void end(Login login, EndCause cause, Instant now) {
        queue.execute(() -> transactions.run(() -> endNow(login, cause)));
    }

    private void endNow(Login login, EndCause cause) {
        Locked locked = locks.logins(login.id());
        locked.login(login.id()).ifPresent(found -> super.end(found, cause, locked.now()));
    }
}
