package authlab.http;

import authlab.session.CredentialRenewal;
import authlab.session.CredentialRenewal.RenewalRequest;
import authlab.session.CredentialRenewal.Renewed;
import authlab.throttle.RenewalThrottle;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code POST /auth/refresh}: a fresh credential of the same login. What is presented is looked at under the login's
 * lock, so the {@link Gate} asks nothing of it.
 */
@Path("/auth/refresh")
public class RefreshResource {

    private final Caller caller;
    private final CredentialRenewal renewal;
    private final RenewalThrottle throttle;
    private final LoginAnswers answers;

    RefreshResource(Caller caller, CredentialRenewal renewal, RenewalThrottle throttle, LoginAnswers answers) {
        this.caller = caller;
        this.renewal = renewal;
        this.throttle = throttle;
        this.answers = answers;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = "DPoP", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    public RestResponse<LoginAnswer> refresh(
            @RequestBody(required = false, content = @Content(schema = @Schema(implementation = RefreshRequest.class)))
                    RefreshBody body) {
        Renewed renewed = renew(caller.renewing(body));
        return answers.ok(answers.opened(renewed.login(), renewed.credential()));
    }

    /** What renews no login is refused as such, however often it is tried. */
    private Renewed renew(RenewalRequest request) {
        return renewal.renewable(request)
                .map(loginId -> throttle.counted(loginId, () -> renewal.renew(request)))
                .orElseGet(() -> renewal.renew(request));
    }
}
