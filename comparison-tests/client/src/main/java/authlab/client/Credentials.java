package authlab.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a client holds of a login. A value: an attack takes it, changes one thing and tries again.
 *
 * <p>{@link #toString()} tells the names of what it holds and never a value but that of {@code sessionId}, which is none.
 *
 * @param cookies what the browser keeps, by name
 * @param properties what the script keeps of the JSON: {@code accessToken}, {@code refreshToken}, {@code csrfToken},
 *     {@code sessionId}, as far as they came
 */
public record Credentials(Carrier carrier, Map<String, String> cookies, Map<String, String> properties) {

    private static final List<String> KEPT = List.of("accessToken", "refreshToken", "csrfToken", "sessionId");

    public Credentials {
        cookies = copy(cookies);
        properties = copy(properties);
    }

    /** Of somebody who has not logged in. */
    public static Credentials none(Carrier carrier) {
        return new Credentials(carrier, Map.of(), Map.of());
    }

    /** What proves a request: the session id or the access token, wherever it travels. */
    public Optional<String> access() {
        return held(carrier.accessCookie(), "accessToken");
    }

    /** What renews the login; on session-auth the same as {@link #access()}. */
    public Optional<String> refresh() {
        return held(carrier.refreshCookie(), "refreshToken");
    }

    public Optional<String> csrfToken() {
        return Optional.ofNullable(properties.get("csrfToken"));
    }

    /** The name of the login: no credential. */
    public Optional<String> sessionId() {
        return Optional.ofNullable(properties.get("sessionId"));
    }

    /** The same, but another value proves the request. */
    public Credentials withAccess(String value) {
        return withHeld(carrier.accessCookie(), "accessToken", value);
    }

    /** The same, but another value renews the login. */
    public Credentials withRefresh(String value) {
        return withHeld(carrier.refreshCookie(), "refreshToken", value);
    }

    public Credentials withCsrfToken(String value) {
        return new Credentials(carrier, cookies, with(properties, "csrfToken", value));
    }

    public Credentials withoutCsrfToken() {
        return new Credentials(carrier, cookies, without(properties, "csrfToken"));
    }

    public Credentials withCookie(String name, String value) {
        return new Credentials(carrier, with(cookies, name, value), properties);
    }

    public Credentials withoutCookie(String name) {
        return new Credentials(carrier, without(cookies, name), properties);
    }

    /** Every value that must never turn up in a log, a table or a body where it does not belong. */
    public Collection<String> secrets() {
        return Stream.concat(cookies.values().stream(), without(properties, "sessionId").values().stream())
                .distinct()
                .toList();
    }

    /**
     * What is held after this answer: its cookies are set or dropped as a browser would, its tokens replace the older ones.
     */
    Credentials after(Answer answer) {
        Map<String, String> jar = new LinkedHashMap<>(cookies);
        for (SetCookie cookie : answer.setCookies()) {
            if (cookie.clears()) {
                jar.remove(cookie.name());
            } else {
                jar.put(cookie.name(), cookie.value());
            }
        }
        Map<String, String> kept = new LinkedHashMap<>(properties);
        if (answer.status() == 200) {
            KEPT.forEach(name -> answer.property(name).ifPresent(value -> kept.put(name, value)));
        }
        return new Credentials(carrier, jar, kept);
    }

    /** Adds what a client of this carrier sends with any request; a header that the request already has is left alone. */
    Request onto(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookieHeader());
        }
        if (!carrier.usesCookies()) {
            access().ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        }
        if (carrier.usesCookies() && request.isUnsafe()) {
            csrfToken().ifPresent(token -> headers.put("X-CSRF-Token", token));
        }
        Request dressed = request;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            dressed = request.has(header.getKey()) ? dressed : dressed.header(header.getKey(), header.getValue());
        }
        return dressed;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>(cookies.keySet());
        names.addAll(without(properties, "sessionId").keySet());
        return carrier + " " + sessionId().orElse("no login") + " holding " + names;
    }

    private Optional<String> held(Optional<String> cookie, String property) {
        return cookie.isPresent() ? cookie.map(cookies::get) : Optional.ofNullable(properties.get(property));
    }

    private Credentials withHeld(Optional<String> cookie, String property, String value) {
        return cookie.isPresent()
                ? withCookie(cookie.get(), value)
                : new Credentials(carrier, cookies, with(properties, property, value));
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static Map<String, String> without(Map<String, String> map, String key) {
        Map<String, String> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return copy;
    }

    private static Map<String, String> copy(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
