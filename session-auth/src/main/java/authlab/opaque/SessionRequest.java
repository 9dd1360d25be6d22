package authlab.opaque;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request carries as its session id, before anybody looked at it. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String spelled;

    SessionRequest(String spelled) {
        this.spelled = spelled;
    }

    String spelled() {
        return spelled;
    }
}
