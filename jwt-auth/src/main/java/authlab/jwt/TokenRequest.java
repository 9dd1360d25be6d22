package authlab.jwt;

import authlab.session.Carrier;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.vertx.ext.web.RoutingContext;

/** What a request carries as its access token, before anybody looked at it. */
final class TokenRequest extends BaseAuthenticationRequest {

    private final String spelled;
    private final Carrier carrier;
    private final RoutingContext context;

    TokenRequest(String spelled, Carrier carrier, RoutingContext context) {
        this.spelled = spelled;
        this.carrier = carrier;
        this.context = context;
    }

    String spelled() {
        return spelled;
    }

    Carrier carrier() {
        return carrier;
    }

    /** The request itself, where more of it is asked. */
    RoutingContext context() {
        return context;
    }
}
