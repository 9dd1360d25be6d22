package authlab.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** What every routed answer says to a browser, whatever else it says (ASVS 5.0 V3.4). */
final class SecurityHeaders {

    private static final List<Map.Entry<CharSequence, CharSequence>> ALWAYS = List.of(
            header("strict-transport-security", "max-age=31536000; includeSubDomains"),
            header("x-content-type-options", "nosniff"),
            header("referrer-policy", "no-referrer"),
            header("cross-origin-resource-policy", "same-origin"),
            header("cross-origin-opener-policy", "same-origin"),
            header(
                    "content-security-policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));

    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private SecurityHeaders() {}

    static void addTo(MultiMap headers, String path) {
        for (Map.Entry<CharSequence, CharSequence> header : ALWAYS) {
            headers.set(header.getKey(), header.getValue());
        }
        if (path.startsWith("/auth") || path.startsWith("/api")) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    private static Map.Entry<CharSequence, CharSequence> header(String name, String value) {
        return Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }
}
