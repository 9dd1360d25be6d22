package authlab.session;

/** How a credential travels. */
public enum Carrier {
    /** Sent by the browser by itself, hence guarded by a CSRF token. */
    COOKIE,
    /** Sent by the client on purpose, in {@code Authorization} (RFC 6750). */
    BEARER
}
