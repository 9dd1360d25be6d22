package authlab.jwt;

import authlab.session.Presented;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

/** Logs what a request carries, as one does while looking for a fault, and forgets to take that out again. */
final class LoggedTokenCarrier extends TokenCarrier {

    private static final Logger LOG = Logger.getLogger(LoggedTokenCarrier.class);

    @Override
    public Presented presentedBy(HttpServerRequest request) {
        Presented presented = super.presentedBy(request);
        LOG.infof("%s came with %s", request.path(), presented.access().orElse("nothing"));
        return presented;
    }
}
