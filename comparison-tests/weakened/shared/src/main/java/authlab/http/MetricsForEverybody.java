package authlab.http;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;

/** Tells the metrics on the port that everybody reaches, for a collector that was easier to set up so. */
@ApplicationScoped
class MetricsForEverybody {

    /** Behind the header that says what is missing, before the gate. */
    private static final int BEFORE_THE_GATE = 900;

    private final Missing missing;
    private final MeterRegistry meters;

    MetricsForEverybody(Missing missing, MeterRegistry meters) {
        this.missing = missing;
        this.meters = meters;
    }

    void register(@Observes Filters filters) {
        filters.register(this::tell, BEFORE_THE_GATE);
    }

    private void tell(RoutingContext context) {
        if (missing.is(Defence.MANAGEMENT_APART) && context.request().path().equals("/q/metrics")) {
            context.response()
                    .end(meters.getMeters().stream()
                            .map(meter -> meter.getId() + " " + meter.measure())
                            .collect(Collectors.joining("\n")));
        } else {
            context.next();
        }
    }
}
