package authlab.audit;

import java.util.Locale;
import org.jboss.logging.Logger;

/** What can happen, in the words of OWASP's logging vocabulary and with the weight that it gives each. */
public enum EventType {
    AUTHN_LOGIN_SUCCESS(Level.INFO),
    AUTHN_LOGIN_SUCCESSAFTERFAIL(Level.INFO),
    AUTHN_LOGIN_FAIL(Level.WARN),
    AUTHN_LOGIN_FAIL_MAX(Level.WARN),
    AUTHN_LOGIN_NEW_DEVICE(Level.WARN),
    AUTHN_PASSWORD_CHANGE(Level.INFO),
    AUTHN_PASSWORD_CHANGE_FAIL(Level.CRITICAL),
    AUTHN_TOKEN_REUSE(Level.CRITICAL),
    AUTHZ_FAIL(Level.CRITICAL),
    AUTHZ_ADMIN(Level.WARN),
    EXCESS_RATE_LIMIT_EXCEEDED(Level.WARN),
    EXCESS_SESSIONS_EXCEEDED(Level.WARN),
    MALICIOUS_CSRF(Level.CRITICAL),
    SESSION_CREATED(Level.INFO),
    SESSION_RENEWED(Level.INFO),
    SESSION_EXPIRED(Level.INFO),
    SESSION_LOGOUT(Level.INFO),
    SESSION_REVOKED(Level.WARN),
    SESSION_USE_AFTER_EXPIRE(Level.CRITICAL),
    PRIVILEGE_PERMISSIONS_CHANGED(Level.WARN),
    USER_CREATED(Level.WARN),
    USER_UPDATED(Level.WARN),
    USER_DELETED(Level.WARN);

    /** How soon somebody should look. */
    enum Level {
        INFO(Logger.Level.INFO),
        WARN(Logger.Level.WARN),
        CRITICAL(Logger.Level.ERROR);

        private final Logger.Level logged;

        Level(Logger.Level logged) {
            this.logged = logged;
        }

        Logger.Level logged() {
            return logged;
        }
    }

    private final Level level;

    EventType(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    /** As the vocabulary spells it. */
    public String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventType of(String spelled) {
        return valueOf(spelled.toUpperCase(Locale.ROOT));
    }
}
