package authlab.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/**
 * How a request arrived: as the connection tells it, or a proxy whose word is believed.
 *
 * @param address of the sender, in numbers; IPv6 in its shortest form (RFC 5952)
 * @param secure whether the sender spoke TLS
 * @param authority the host that the sender asked for, and its port, as it was spelled
 */
record Arrival(String address, boolean secure, String authority) {

    /** The origin of pages that this request's host would have served, as browsers spell it. */
    String ownOrigin() {
        String scheme = secure ? "https" : "http";
        String defaultPort = secure ? ":443" : ":80";
        String lower = authority.toLowerCase(Locale.ROOT);
        String shortest =
                lower.endsWith(defaultPort) ? lower.substring(0, lower.length() - defaultPort.length()) : lower;
        return scheme + "://" + shortest;
    }

    /** What {@code Host}, or HTTP/2 in its place, says; empty if nothing does. */
    static String authorityOf(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null) {
            return host;
        }
        return request.authority() == null ? "" : request.authority().toString();
    }
}
