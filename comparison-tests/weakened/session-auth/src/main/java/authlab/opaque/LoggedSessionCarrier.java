package authlab.opaque;

import authlab.session.Presented;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

/**
 * Logs what a request carries, and counts by it, as one does while looking for a fault, and forgets to take that out
 * again.
 */
final class LoggedSessionCarrier extends SessionCarrier {

    private static final Logger LOG = Logger.getLogger(LoggedSessionCarrier.class);

    private final MeterRegistry meters;

    LoggedSessionCarrier(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Presented presentedBy(HttpServerRequest request) {
        Presented presented = super.presentedBy(request);
        String credential = presented.access().orElse("nothing");
        LOG.infof("%s came with %s", request.path(), credential);
        meters.counter("requests.by.credential", "credential", credential).increment();
        return presented;
    }
}
