package authlab.session;

import authlab.audit.SecurityEvents;
import authlab.revocation.RevocationLog;
import java.time.Instant;
import java.util.Set;

/** Says that a login is over, and leaves it alive. */
final class NotEndingLogins extends EndingLogins {

    private final Set<EndCause> ignored;

    NotEndingLogins(
            RevocationLog log,
            CredentialIssuer issuer,
            LoginLimits limits,
            SecurityEvents events,
            Set<EndCause> ignored) {
        super(log, issuer, limits, events);
        this.ignored = ignored;
    }

    @Override
    public void end(Login login, EndCause cause, Instant now) {
        if (!ignored.contains(cause)) {
            super.end(login, cause, now);
        }
    }
}
