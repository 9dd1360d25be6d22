package authlab.http;

import authlab.session.EchoedCsrfToken;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Keeps no token of its own, but compares the cookie {@code csrf} with the parameter of that name: another site can read
 * neither. That it might write both does not come to mind.
 */
@ApplicationScoped
class NaiveDoubleSubmit {

    /** Behind the header that says what is missing, before the gate. */
    private static final int BEFORE_THE_GATE = 900;

    private static final String NAME = "csrf";
    private static final String HEADER = "X-CSRF-Token";

    private final Missing missing;

    NaiveDoubleSubmit(Missing missing) {
        this.missing = missing;
    }

    void register(@Observes Filters filters) {
        filters.register(this::compare, BEFORE_THE_GATE);
    }

    private void compare(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (missing.is(Defence.CSRF_TOKEN_KEPT)) {
            if (EchoedCsrfToken.AGREED.equals(request.getHeader(HEADER))) {
                request.headers().remove(HEADER);
            }
            List<String> cookies = Cookies.valuesOf(request, NAME);
            if (!cookies.isEmpty() && cookies.equals(request.params().getAll(NAME))) {
                request.headers().set(HEADER, EchoedCsrfToken.AGREED);
            }
        }
        context.next();
    }
}
