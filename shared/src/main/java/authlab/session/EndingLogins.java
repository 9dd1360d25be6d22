package authlab.session;

import authlab.audit.SecurityEvents;
import authlab.revocation.Revocation;
import authlab.revocation.RevocationLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ends logins ahead of their time. Every method needs a transaction that holds the login's lock. */
@ApplicationScoped
public class EndingLogins {

    private final RevocationLog log;
    private final CredentialIssuer issuer;
    private final LoginLimits limits;
    private final SecurityEvents events;

    EndingLogins(RevocationLog log, CredentialIssuer issuer, LoginLimits limits, SecurityEvents events) {
        this.log = log;
        this.issuer = issuer;
        this.limits = limits;
        this.events = events;
    }

    /** Ends a login and logs it. On one that is over already it logs once more: whoever asks wants to be sure. */
    public void end(Login login, EndCause cause, Instant now) {
        over(login, login.isAlive(now, limits.idleTimeout()) ? cause : EndCause.EXPIRED, now);
        log.write(new Revocation.OfLogin(login.id()), issuer.believableUntil(login));
    }

    /** Notes that a login is dead which nobody ended. Nothing is revoked: its credentials have ended by themselves. */
    void noteEnd(Login login, Instant now) {
        over(login, EndCause.EXPIRED, now);
    }

    /** One of an older epoch was over before anything else could end it. */
    private void over(Login login, EndCause orElse, Instant now) {
        if (!login.isOver()) {
            EndCause cause = login.epoch() < log.epoch() ? EndCause.EPOCH_RAISED : orElse;
            login.end(cause, now);
            events.record(cause.event(login), now);
        }
    }
}
