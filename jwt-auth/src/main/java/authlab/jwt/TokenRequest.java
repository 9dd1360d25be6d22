package authlab.jwt;

import authlab.session.Carrier;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request carries as its access token, before anybody looked at it. */
final class TokenRequest extends BaseAuthenticationRequest {

    private final String spelled;
    private final Carrier carrier;

    TokenRequest(String spelled, Carrier carrier) {
        this.spelled = spelled;
        this.carrier = carrier;
    }

    String spelled() {
        return spelled;
    }

    Carrier carrier() {
        return carrier;
    }
}
