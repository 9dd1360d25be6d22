package authlab.http;

import authlab.account.User;
import authlab.account.Users;
import authlab.audit.EventType;
import authlab.audit.LoginHistory;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.database.Transactions;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import authlab.session.Login;
import authlab.throttle.LoginThrottle.Tried;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Records who proved with a password who she is, and who failed to. */
@ApplicationScoped
class Attempts {

    private static final String REAUTHENTICATION = "reauthentication";

    private final SecurityEvents events;
    private final LoginHistory history;
    private final Users users;
    private final Transactions transactions;

    Attempts(SecurityEvents events, LoginHistory history, Users users, Transactions transactions) {
        this.events = events;
        this.history = history;
        this.users = users;
        this.transactions = transactions;
    }

    /** A login, in the transaction that opened it. */
    void succeeded(Login login, Instant now) {
        LoginHistory.Before before = history.of(login.user().id(), login.id(), login.device());
        events.record(
                of(
                        before.lastAttemptFailed()
                                ? EventType.AUTHN_LOGIN_SUCCESSAFTERFAIL
                                : EventType.AUTHN_LOGIN_SUCCESS,
                        login),
                now);
        if (before.isNewDevice()) {
            events.record(of(EventType.AUTHN_LOGIN_NEW_DEVICE, login), now);
        }
    }

    /** A login in place of another, in the transaction that opened it. */
    void provedAnew(Login login, Instant now) {
        events.record(of(EventType.AUTHN_LOGIN_SUCCESS, login).because(REAUTHENTICATION), now);
    }

    /** In the transaction that changed the password and opened that login. */
    void passwordChanged(Login login, Instant now) {
        events.record(of(EventType.AUTHN_PASSWORD_CHANGE, login), now);
    }

    /**
     * Nobody's login. A name that is nobody's is told nowhere: people type their password there. Blocks; must not be
     * called within a transaction.
     */
    ProblemException failedAs(String username, Tried<?> tried) {
        Optional<UUID> userId = transactions.call(() -> users.named(username).map(User::id));
        return failed(SecurityEvent.of(EventType.AUTHN_LOGIN_FAIL, userId), tried);
    }

    /** The caller could not prove anew who she is. Blocks; must not be called within a transaction. */
    ProblemException failedAnew(AuthenticatedLogin caller, Tried<?> tried) {
        return failed(of(EventType.AUTHN_LOGIN_FAIL, caller).because(REAUTHENTICATION), tried);
    }

    /** The caller does not know the password that she wants to change. Blocks; must not be called within a transaction. */
    ProblemException failedToChangePassword(AuthenticatedLogin caller, Tried<?> tried) {
        return failed(of(EventType.AUTHN_PASSWORD_CHANGE_FAIL, caller), tried);
    }

    private ProblemException failed(SecurityEvent event, Tried<?> tried) {
        events.recordRefusal(event);
        if (tried.wasLast()) {
            events.recordRefusal(SecurityEvent.of(EventType.AUTHN_LOGIN_FAIL_MAX, event.userId()));
        }
        return new ProblemException(ProblemType.INVALID_CREDENTIALS);
    }

    private static SecurityEvent of(EventType type, Login login) {
        return SecurityEvent.of(type, login.user().id()).ofLogin(login.id()).from(login.device());
    }

    private static SecurityEvent of(EventType type, AuthenticatedLogin caller) {
        return SecurityEvent.of(type, caller.userId()).ofLogin(caller.loginId());
    }
}
