package authlab.session;

import authlab.audit.SecurityEvents;
import authlab.revocation.RevocationLog;
import java.time.Duration;
import java.time.Instant;

/** Ends whatever was issued before this moment, give or take what clocks may differ by: what is newer stays. */
final class EndedByTime extends EndingLogins {

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

    EndedByTime(RevocationLog log, CredentialIssuer issuer, LoginLimits limits, SecurityEvents events) {
        super(log, issuer, limits, events);
    }

    @Override
    public void end(Login login, EndCause cause, Instant now) {
        if (login.createdAt().isBefore(now.minus(CLOCKS_DIFFER_BY))) {
            super.end(login, cause, now);
        }
    }
}
