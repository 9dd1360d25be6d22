package authlab.http;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Sets its cookies without {@code Secure}, so that a developer's machine needs no certificate. */
@ApplicationScoped
class CookiesForHttpToo {

    /** Behind the header that says what is missing, before the gate. */
    private static final int BEFORE_THE_GATE = 900;

    private final Missing missing;

    CookiesForHttpToo(Missing missing) {
        this.missing = missing;
    }

    void register(@Observes Filters filters) {
        filters.register(this::weaken, BEFORE_THE_GATE);
    }

    private void weaken(RoutingContext context) {
        if (missing.is(Defence.SECURE_COOKIES)) {
            context.addHeadersEndHandler(
                    sent -> withoutSecure(context.response().headers()));
        }
        context.next();
    }

    private static void withoutSecure(MultiMap headers) {
        List<String> cookies = headers.getAll(HttpHeaders.SET_COOKIE);
        headers.remove(HttpHeaders.SET_COOKIE);
        cookies.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie.replace("; Secure", "")));
    }
}
