package authlab.http;

import authlab.proof.Possession;
import authlab.session.Carrier;
import authlab.session.CredentialCarrier;
import authlab.session.IssuedCredential;
import authlab.session.Login;
import authlab.session.LoginLimits;
import authlab.session.Presented;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers that carry a credential to a client, or take it away. */
@ApplicationScoped
public class LoginAnswers {

    private final LoginLimits limits;
    private final CredentialCarrier carrier;
    private final Possession possession;
    private final Caller caller;

    LoginAnswers(LoginLimits limits, CredentialCarrier carrier, Possession possession, Caller caller) {
        this.limits = limits;
        this.carrier = carrier;
        this.possession = possession;
        this.caller = caller;
    }

    /**
     * A login as the answer will tell it, read while its transaction lasts.
     *
     * @param body what the client reads
     * @param credential what its browser keeps
     */
    record Opened(LoginAnswer body, IssuedCredential credential) {}

    Opened opened(Login login, IssuedCredential credential) {
        return new Opened(LoginAnswer.of(login, credential, limits.idleTimeout()), credential);
    }

    RestResponse<LoginAnswer> ok(Opened opened) {
        RestResponse.ResponseBuilder<LoginAnswer> response =
                RestResponse.ResponseBuilder.ok(opened.body(), MediaType.APPLICATION_JSON_TYPE);
        opened.credential().cookies().forEach(cookie -> response.header(HttpHeaders.SET_COOKIE, cookie));
        if (opened.body().bound() != null) {
            caller.tellNonce(possession.nonce());
        }
        return response.build();
    }

    /** 204, and the browser is rid of this service's credentials. */
    public RestResponse.ResponseBuilder<Void> gone(Presented presented) {
        RestResponse.ResponseBuilder<Void> response = RestResponse.ResponseBuilder.noContent();
        clearing(presented).forEach(cookie -> response.header(HttpHeaders.SET_COOKIE, cookie));
        return response;
    }

    /** What removes this service's credentials from a browser; nothing for a bearer, who has them elsewhere. */
    List<String> clearing(Presented presented) {
        boolean isBearer =
                presented.carrier() == Carrier.BEARER && presented.access().isPresent();
        return isBearer ? List.of() : carrier.clearing();
    }
}
