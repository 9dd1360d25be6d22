package authlab.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long requests took, as {@code http.server.requests}: by route, method and status.
 *
 * <p>In place of the framework's own meter of that name, which finds the route out by the spelling of each request's path. The
 * {@link Gate} knows it.
 */
@ApplicationScoped
class RequestTimes {

    private static final String NO_ROUTE = "NOT_FOUND";

    private final MeterRegistry meters;

    /** As many as there are routes and statuses, whatever is asked for. */
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Answered(String method, String uri, int status) {}

    /** Measures until the request has been answered, or its sender is gone. */
    void begins(RoutingContext context) {
        long begun = System.nanoTime();
        context.addEndHandler(ended -> timer(context).record(Duration.ofNanos(System.nanoTime() - begun)));
    }

    private Timer timer(RoutingContext context) {
        Route route = context.get(Gate.ROUTE);
        int status = context.response().getStatusCode();
        return timers.computeIfAbsent(
                route == null
                        ? new Answered(NO_ROUTE, NO_ROUTE, status)
                        : new Answered(route.method(), route.path(), status),
                this::timer);
    }

    private Timer timer(Answered answered) {
        return Timer.builder("http.server.requests")
                .description("HTTP server request processing time")
                .tag("method", answered.method())
                .tag("uri", answered.uri())
                .tag("status", Integer.toString(answered.status()))
                .tag("outcome", Outcome.forStatus(answered.status()).name())
                .register(meters);
    }
}
