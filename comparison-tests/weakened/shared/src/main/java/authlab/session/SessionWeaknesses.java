package authlab.session;

import authlab.AuthConfig;
import authlab.account.Users;
import authlab.audit.SecurityEvents;
import authlab.database.DatabaseClock;
import authlab.database.Transactions;
import authlab.revocation.RevocationLog;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import java.util.EnumSet;

/** What can be taken out of this room. */
class SessionWeaknesses {

    @Produces
    @Weakenable
    EndingLogins ending(
            Missing missing,
            RevocationLog log,
            CredentialIssuer issuer,
            LoginLimits limits,
            SecurityEvents events,
            LoginLocks locks,
            Transactions transactions) {
        if (missing.is(Defence.SERVER_SIDE_LOGOUT)) {
            return new NotEndingLogins(log, issuer, limits, events, EnumSet.allOf(EndCause.class));
        }
        return switch (missing.defence()) {
            case ENDED_BY_NAME -> new EndedByTime(log, issuer, limits, events);
            case ANSWER_AFTER_COMMIT -> new EndedLater(log, issuer, limits, events, locks, transactions);
            case TERMINATION_AT_LOGIN ->
                new NotEndingLogins(log, issuer, limits, events, EnumSet.of(EndCause.REPLACED_BY_LOGIN));
            case REUSE_DETECTION ->
                new NotEndingLogins(log, issuer, limits, events, EnumSet.of(EndCause.REFRESH_TOKEN_REUSE));
            default -> new EndingLogins(log, issuer, limits, events);
        };
    }

    @Produces
    @Weakenable
    CsrfCheck csrf(Missing missing) {
        if (missing.is(Defence.CSRF_TOKEN)) {
            return new NoCsrfToken();
        }
        if (missing.is(Defence.CSRF_TOKEN_KEPT)) {
            return new EchoedCsrfToken();
        }
        return missing.is(Defence.CSRF_TOKEN_BINDING) ? new AnyCsrfToken() : new CsrfCheck();
    }

    @Produces
    @Weakenable
    LoginLimits limits(Missing missing, AuthConfig config) {
        return switch (missing.defence()) {
            case IDLE_TIMEOUT -> new IdleForEver(config);
            case ABSOLUTE_TIMEOUT -> new AliveForEver(config);
            case LOGIN_LIMIT -> new AnyNumberOfLogins(config);
            default -> new LoginLimits(config);
        };
    }

    @Produces
    @Weakenable
    LoginLocks locks(Missing missing, RevocationLog log, Users users, Logins logins, DatabaseClock clock) {
        return switch (missing.defence()) {
            case USER_LOCK, LOGIN_LOCK -> new NoLocks(log, users, logins, clock);
            default -> new LoginLocks(log, users, logins, clock);
        };
    }

    @Produces
    @Weakenable
    Logins logins(Missing missing, RevocationLog log, StoredCredentials credentials, LoginLimits limits) {
        return missing.is(Defence.RECHECK)
                ? new NeverAskedAgain(log, credentials, limits)
                : new Logins(log, credentials, limits);
    }

    @Produces
    @Weakenable
    LastSeenRows lastSeen(Missing missing, AgroalDataSource database, LoginLimits limits) {
        return missing.is(Defence.NEVER_BACKWARDS)
                ? new AsItIsTold(database, limits)
                : new LastSeenRows(database, limits);
    }
}
