package authlab.http;

import authlab.AuthConfig;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a request is addressed to, and from which page it was sent.
 *
 * <p>{@code Sec-Fetch-Site} and {@code Origin} are set by the browser and out of a page's reach. Where neither is sent
 * the caller is no browser, or an old one, and the CSRF token decides.
 */
@ApplicationScoped
public class RequestOrigin {

    private static final int PORT_DIGITS_MAX = 5;
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Set<String> hosts;
    private final Set<String> origins;

    RequestOrigin(AuthConfig config) {
        this.hosts = config.http().hosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.origins = Set.copyOf(config.http().origins().orElse(List.of()));
    }

    /** Whether a target is spelled like one, whatever it may name (RFC 3986). */
    static boolean isUri(String target) {
        try {
            return target != null && !new URI(target).toString().isEmpty();
        } catch (URISyntaxException other) {
            return false;
        }
    }

    /**
     * Refuses a request for another host: links and origins that were built from it would be the attacker's. So it does
     * where a trusted proxy was asked for another.
     *
     * @throws ProblemException 400
     */
    void requireKnownHost(HttpServerRequest request, Arrival arrival) {
        List<String> sent = request.headers().getAll(HttpHeaders.HOST);
        boolean once = sent.size() == 1 || (sent.isEmpty() && request.authority() != null);
        boolean saysOneThing = sent.isEmpty()
                || request.authority() == null
                || sent.get(0).equalsIgnoreCase(request.authority().toString());
        if (!once
                || !saysOneThing
                || !isAddressedTo(arrival, request.uri())
                || !isKnown(Arrival.authorityOf(request))) {
            throw ProblemException.invalid("Host", "must be one of this service's hosts, once");
        }
        if (!isKnown(arrival.authority())) {
            throw ProblemException.invalid("X-Forwarded-Host", "must be one of this service's hosts");
        }
    }

    private boolean isKnown(String authority) {
        int colon = authority.lastIndexOf(':');
        // Those in brackets are an address's own.
        boolean namesPort = colon > authority.lastIndexOf(']');
        String host = namesPort ? authority.substring(0, colon) : authority;
        return hosts.contains(host.toLowerCase(Locale.ROOT)) && (!namesPort || isPort(authority, colon + 1));
    }

    private static boolean isPort(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == text.length() && end > start && end - start <= PORT_DIGITS_MAX;
    }

    /** A target may name a host besides, which goes before {@code Host} (RFC 9112 §3.2.2): then the same one. */
    private static boolean isAddressedTo(Arrival arrival, String target) {
        return target.startsWith("/") || target.startsWith(arrival.ownOrigin() + "/");
    }

    /**
     * Refuses an unsafe request that a page of another origin sent.
     *
     * @throws ProblemException 403
     */
    void requireOwnSite(HttpServerRequest request, Arrival arrival) {
        boolean ownSite = request.headers().getAll("Sec-Fetch-Site").stream().allMatch(OWN_SITE::contains);
        List<String> sent = request.headers().getAll(HttpHeaders.ORIGIN);
        boolean ownOrigin = sent.isEmpty() || (sent.size() == 1 && isTrusted(arrival, sent.get(0)));
        if (!ownSite || !ownOrigin) {
            throw new ProblemException(ProblemType.CROSS_SITE);
        }
    }

    /** Compared whole: an origin that merely begins, ends or looks like ours is another's, and so is {@code null}. */
    boolean isTrusted(Arrival arrival, String origin) {
        return origin.equals(arrival.ownOrigin()) || origins.contains(origin);
    }
}
