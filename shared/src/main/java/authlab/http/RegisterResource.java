package authlab.http;

import authlab.account.Registration;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /auth/register}: a new user, who is not logged in by it. */
@Path("/auth/register")
public class RegisterResource {

    private final Caller caller;
    private final Registration registration;

    RegisterResource(Caller caller, Registration registration) {
        this.caller = caller;
        this.registration = registration;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = Registered.class, responseCode = "201")
    public RestResponse<Registered> register(RegisterRequest request) {
        registration.register(
                request.username(), request.password(), caller.device().ipAddress());
        return RestResponse.status(RestResponse.Status.CREATED, new Registered(request.username()));
    }
}
