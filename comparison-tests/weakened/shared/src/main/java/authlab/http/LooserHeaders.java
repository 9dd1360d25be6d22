package authlab.http;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leaves out what tells a browser to be careful, as is easily forgotten: nothing stops working. */
@ApplicationScoped
class LooserHeaders {

    /** Behind the header that says what is missing, before the gate. */
    private static final int BEFORE_THE_GATE = 900;

    private static final String POLICY = "Content-Security-Policy";

    private final Missing missing;

    LooserHeaders(Missing missing) {
        this.missing = missing;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(sent -> loosen(context));
                    context.next();
                },
                BEFORE_THE_GATE);
    }

    private void loosen(RoutingContext context) {
        MultiMap headers = context.response().headers();
        if (missing.is(Defence.CONTENT_SECURITY_POLICY)) {
            headers.remove(POLICY);
        }
        if (missing.is(Defence.FRAME_ANCESTORS) && headers.contains(POLICY)) {
            headers.set(POLICY, headers.get(POLICY).replace("frame-ancestors 'none'", ""));
        }
        if (missing.is(Defence.CLEAR_SITE_DATA) || missing.is(Defence.COOKIES_CLEARED)) {
            headers.remove("Clear-Site-Data");
        }
        if (missing.is(Defence.NO_STORE) && "no-store".equals(headers.get(HttpHeaders.CACHE_CONTROL))) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, max-age=600");
        }
    }
}
