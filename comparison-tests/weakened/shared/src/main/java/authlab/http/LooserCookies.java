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
import java.util.regex.Pattern;

/** Sets its cookies without what binds a browser, as frameworks do by default, or developers whose machine has no certificate. */
@ApplicationScoped
class LooserCookies {

    /** Behind the header that says what is missing, before the gate. */
    private static final int BEFORE_THE_GATE = 900;

    private static final String PREFIX = "__Host-";

    private static final Pattern WITHOUT_PREFIX = Pattern.compile("(^|; *)(session|access|refresh)=");

    private final Missing missing;

    LooserCookies(Missing missing) {
        this.missing = missing;
    }

    void register(@Observes Filters filters) {
        filters.register(this::weaken, BEFORE_THE_GATE);
    }

    private void weaken(RoutingContext context) {
        if (missing.is(Defence.HOST_PREFIX)) {
            prefix(context.request().headers());
        }
        context.addHeadersEndHandler(sent -> loosen(context.response().headers()));
        context.next();
    }

    private void loosen(MultiMap headers) {
        List<String> cookies = headers.getAll(HttpHeaders.SET_COOKIE);
        headers.remove(HttpHeaders.SET_COOKIE);
        cookies.stream()
                .filter(cookie -> !(missing.is(Defence.COOKIES_CLEARED) && cookie.endsWith("; Max-Age=0")))
                .forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, loosened(cookie)));
    }

    /** The service reads the names that it knows. */
    private static void prefix(MultiMap headers) {
        List<String> cookies = headers.getAll(HttpHeaders.COOKIE);
        headers.remove(HttpHeaders.COOKIE);
        cookies.forEach(cookie ->
                headers.add(HttpHeaders.COOKIE, WITHOUT_PREFIX.matcher(cookie).replaceAll("$1" + PREFIX + "$2=")));
    }

    private String loosened(String cookie) {
        String loose = cookie;
        if (missing.is(Defence.SECURE_COOKIES)) {
            loose = loose.replace("; Secure", "");
        }
        if (missing.is(Defence.SAME_SITE)) {
            loose = loose.replace("; SameSite=Strict", "; SameSite=None");
        }
        if (missing.is(Defence.HTTP_ONLY)) {
            loose = loose.replace("; HttpOnly", "");
        }
        if (missing.is(Defence.HOST_PREFIX)) {
            loose = loose.replace(PREFIX, "");
        }
        return loose;
    }
}
