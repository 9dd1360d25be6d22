package authlab.opaque;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.vertx.ext.web.RoutingContext;

/** What a request carries as its session id, before anybody looked at it. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String spelled;
    private final RoutingContext context;

    SessionRequest(String spelled, RoutingContext context) {
        this.spelled = spelled;
        this.context = context;
    }

    String spelled() {
        return spelled;
    }

    /** The request itself, where more of it is asked. */
    RoutingContext context() {
        return context;
    }
}
