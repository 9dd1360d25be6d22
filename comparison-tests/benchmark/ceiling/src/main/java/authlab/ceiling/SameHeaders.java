package authlab.ceiling;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** What every answer of the services says to a browser. */
@ApplicationScoped
public class SameHeaders {

    private static final List<Map.Entry<CharSequence, CharSequence>> ALWAYS = List.of(
            header("strict-transport-security", "max-age=31536000; includeSubDomains"),
            header("x-content-type-options", "nosniff"),
            header("referrer-policy", "no-referrer"),
            header("cross-origin-resource-policy", "same-origin"),
            header("cross-origin-opener-policy", "same-origin"),
            header(
                    "content-security-policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            header("cache-control", "no-store"));

    private static final int AS_THE_GATE = 150;

    void register(@Observes Filters filters) {
        filters.register(SameHeaders::add, AS_THE_GATE);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        for (Map.Entry<CharSequence, CharSequence> header : ALWAYS) {
            headers.set(header.getKey(), header.getValue());
        }
        context.next();
    }

    private static Map.Entry<CharSequence, CharSequence> header(String name, String value) {
        return Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }
}
