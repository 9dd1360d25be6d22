package authlab.client;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    /** As people write it, such as {@code jwt-bearer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    /** Asks for a login that travels so. */
    public Request login(Person person) {
        Map<String, String> body = new HashMap<>(Map.of("username", person.username(), "password", person.password()));
        if (askedFor != null) {
            body.put("carrier", askedFor);
        }
        return Request.post("/auth/login").json(body);
    }
}
