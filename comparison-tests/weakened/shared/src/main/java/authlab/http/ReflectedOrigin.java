package authlab.http;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells whoever asks that she may read every answer, cookies and all. */
@ApplicationScoped
class ReflectedOrigin {

    /** Behind the header that says what is missing, before the gate. */
    private static final int BEFORE_THE_GATE = 900;

    private final Missing missing;

    ReflectedOrigin(Missing missing) {
        this.missing = missing;
    }

    void register(@Observes Filters filters) {
        filters.register(this::reflect, BEFORE_THE_GATE);
    }

    private void reflect(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (origin != null && missing.is(Defence.NO_CORS)) {
            context.response().putHeader("Access-Control-Allow-Origin", origin);
            context.response().putHeader("Access-Control-Allow-Credentials", "true");
        }
        context.next();
    }
}
