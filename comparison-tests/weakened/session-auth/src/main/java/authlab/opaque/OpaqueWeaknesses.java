package authlab.opaque;

import authlab.AuthConfig;
import authlab.audit.SecurityEvents;
import authlab.database.CredentialDigest;
import authlab.database.Transactions;
import authlab.proof.Possession;
import authlab.revocation.Freshness;
import authlab.revocation.RevocationLog;
import authlab.revocation.Revocations;
import authlab.session.CsrfCheck;
import authlab.session.LoginLimits;
import authlab.session.LoginLocks;
import authlab.session.Logins;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import org.hibernate.Session;

/** What can be taken out of session-auth alone. */
class OpaqueWeaknesses {

    @Produces
    @Weakenable
    SessionCarrier carrier(Missing missing, MeterRegistry meters) {
        return switch (missing.defence()) {
            case LOG_HYGIENE -> new LoggedSessionCarrier(meters);
            case CREDENTIAL_NOT_IN_URL -> new SessionIdFromTheUrl();
            case COOKIE_TO_THE_LETTER -> new KindSessionCarrier();
            case ONE_CREDENTIAL -> new FirstSessionCarrier();
            default -> new SessionCarrier();
        };
    }

    @Produces
    @Weakenable
    SessionIds ids(Missing missing, Session database) {
        return missing.is(Defence.REPLACED_ID_DIES) ? new LingeringSessionIds(database) : new SessionIds(database);
    }

    @Produces
    @Weakenable
    SessionFreshness freshness(
            Missing missing,
            CredentialDigest digests,
            SessionRows rows,
            Freshness freshness,
            Revocations revocations,
            AuthConfig config) {
        return missing.is(Defence.DENYLIST_AT_EVERY_USE)
                ? new RememberedVerdicts(digests, rows, freshness, revocations, config)
                : new SessionFreshness(digests, rows, freshness, revocations, config);
    }

    @Produces
    @Weakenable
    SessionIssuer issuer(
            Missing missing, SecureRandom random, CredentialDigest digests, SessionIds ids, LoginLimits limits) {
        return switch (missing.defence()) {
            case FRESH_CREDENTIAL_AT_LOGIN -> new AdoptingSessionIssuer(random, digests, ids, limits);
            case CREDENTIAL_NOT_IN_BODY -> new TwiceToldSessionIssuer(random, digests, ids, limits);
            default -> new SessionIssuer(random, digests, ids, limits);
        };
    }

    @Produces
    @Weakenable
    SessionRenewal renewal(
            Missing missing,
            CredentialDigest digests,
            SessionIds ids,
            SessionIssuer issuer,
            LoginLocks locks,
            Logins logins,
            RevocationLog log,
            Possession possession,
            CsrfCheck csrf,
            SecurityEvents events,
            Transactions transactions,
            Session database) {
        return switch (missing.defence()) {
            case RENEWAL_NEVER_REVIVES ->
                new RevivingSessionRenewal(
                        digests, ids, issuer, locks, logins, log, possession, csrf, events, transactions, database);
            case RENEWAL_IS_NO_USE ->
                new UsedByRenewal(
                        digests, ids, issuer, locks, logins, log, possession, csrf, events, transactions, database);
            default ->
                new SessionRenewal(digests, ids, issuer, locks, logins, log, possession, csrf, events, transactions);
        };
    }
}
