package authlab.http;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /auth/csrf}: tells a page that was loaded anew the token of its login. */
@Path("/auth/csrf")
public class CsrfResource {

    private final Caller caller;

    CsrfResource(Caller caller) {
        this.caller = caller;
    }

    /** 204 where none is needed. */
    @GET
    @Authenticated
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(CsrfAnswer.class)
    @APIResponse(responseCode = "204", description = "None is needed")
    public RestResponse<CsrfAnswer> csrf() {
        return caller.requireLogin()
                .csrfToken()
                .map(token -> RestResponse.ok(new CsrfAnswer(token)))
                .orElseGet(RestResponse::noContent);
    }
}
