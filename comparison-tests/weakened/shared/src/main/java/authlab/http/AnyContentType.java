package authlab.http;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Reads every body as JSON, whatever it says that it is. */
@ApplicationScoped
class AnyContentType {

    /** Behind the header that says what is missing, before the gate. */
    private static final int BEFORE_THE_GATE = 900;

    private final Missing missing;

    AnyContentType(Missing missing) {
        this.missing = missing;
    }

    void register(@Observes Filters filters) {
        filters.register(this::retype, BEFORE_THE_GATE);
    }

    private void retype(RoutingContext context) {
        if (missing.is(Defence.CONTENT_TYPE)) {
            context.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        context.next();
    }
}
