package authlab.session;

import authlab.revocation.Revocation;
import authlab.revocation.RevocationLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ends logins ahead of their time. Every method needs a transaction that holds the login's lock. */
@ApplicationScoped
public class EndingLogins {

    private final RevocationLog log;
    private final CredentialIssuer issuer;

    EndingLogins(RevocationLog log, CredentialIssuer issuer) {
        this.log = log;
        this.issuer = issuer;
    }

    /** Ends a login and logs it. On one that is over already it logs once more: whoever asks wants to be sure. */
    public void end(Login login, EndCause cause, Instant now) {
        login.end(cause, now);
        log.write(new Revocation.OfLogin(login.id()), issuer.believableUntil(login));
    }

    /** Notes that a login's time ran out. Nothing is revoked: its credentials have ended by themselves. */
    void expire(Login login, Instant now) {
        login.end(EndCause.EXPIRED, now);
    }
}
