package authlab.session;

import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import java.util.Locale;

/** Why a login is over. */
public enum EndCause {
    EXPIRED,
    /** Everyone's were ended at once. It is noted whenever somebody comes upon one. */
    EPOCH_RAISED,
    LOGOUT,
    REMOTE_LOGOUT,
    LOGOUT_EVERYWHERE,
    REPLACED_BY_LOGIN,
    REAUTHENTICATION,
    PASSWORD_CHANGE,
    EVICTED,
    REFRESH_TOKEN_REUSE,
    ROLES_CHANGED,
    USER_DISABLED,
    USER_DELETED,
    ENDED_BY_ADMIN;

    /** What is recorded of it. */
    SecurityEvent event(Login login) {
        EventType type = switch (this) {
            case EXPIRED -> EventType.SESSION_EXPIRED;
            case LOGOUT -> EventType.SESSION_LOGOUT;
            default -> EventType.SESSION_REVOKED;
        };
        SecurityEvent event = SecurityEvent.of(type, login.user().id()).ofLogin(login.id());
        boolean byItself = this == EXPIRED || this == EPOCH_RAISED;
        SecurityEvent placed = byItself ? event.fromNowhere() : event;
        return type == EventType.SESSION_REVOKED ? placed.because(name().toLowerCase(Locale.ROOT)) : placed;
    }
}
