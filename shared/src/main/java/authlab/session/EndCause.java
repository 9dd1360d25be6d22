package authlab.session;

/** Why a login is over. */
public enum EndCause {
    EXPIRED,
    LOGOUT,
    REMOTE_LOGOUT,
    LOGOUT_EVERYWHERE,
    REPLACED_BY_LOGIN,
    REAUTHENTICATION,
    PASSWORD_CHANGE,
    EVICTED,
    REFRESH_TOKEN_REUSE
}
