package authlab.http;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes a request for one of the method that a header names, for clients whose firewall lets only GET through. */
@ApplicationScoped
class OverriddenMethod {

    /** Behind the header that says what is missing, before the gate. */
    private static final int BEFORE_THE_GATE = 900;

    private final Missing missing;

    OverriddenMethod(Missing missing) {
        this.missing = missing;
    }

    void register(@Observes Filters filters) {
        filters.register(this::override, BEFORE_THE_GATE);
    }

    private void override(RoutingContext context) {
        String method = context.request().getHeader("X-HTTP-Method-Override");
        if (method == null || !missing.is(Defence.METHOD_AS_SENT)) {
            context.next();
        } else {
            context.request().headers().remove("X-HTTP-Method-Override");
            context.reroute(HttpMethod.valueOf(method), context.request().path());
        }
    }
}
