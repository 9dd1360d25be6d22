package authlab.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a login travels between its client and its service. */
public enum Carrier {
    /** session-auth: one opaque id, in a cookie; it is its own means of renewal. */
    SESSION("__Host-session", "__Host-session", null),

    /** jwt-auth for apps: the script holds both tokens and sends them where it likes. */
    JWT_BEARER(null, null, "bearer"),

    /** jwt-auth for browsers: the same tokens in two cookies. */
    JWT_COOKIE("__Host-access", "__Host-refresh", "cookie");

    private final String accessCookie;
    private final String refreshCookie;
    private final String askedFor;

    Carrier(String accessCookie, String refreshCookie, String askedFor) {
        this.accessCookie = accessCookie;
        this.refreshCookie = refreshCookie;
        this.askedFor = askedFor;
    }

    /** Whether the browser sends the credential by itself, so that unsafe requests need the CSRF token beside it. */
    public boolean usesCookies() {
        return accessCookie != null;
    }

    /** Whether this is one of the carriers of jwt-auth. */
    public boolean isJwt() {
        return this != SESSION;
    }

    /** The cookie that authenticates a request. */
    public Optional<String> accessCookie() {
        return Optional.ofNullable(accessCookie);
    }

    /** The cookie that renews the login; on session-auth the very one that authenticates. */
    public Optional<String> refreshCookie() {
        return Optional.ofNullable(refreshCookie);
    }

    /** The name of every cookie that a login sets, in the order in which the contract names them. */
    public List<String> cookieNames() {
        return Stream.of(accessCookie, refreshCookie)
                .filter(name -> name != null)
                .distinct()
                .toList();
    }

    /** What the body of a login says beside who logs in. */
    Map<String, String> loginProperties() {
        return askedFor == null ? Map.of() : Map.of("carrier", askedFor);
    }
}
