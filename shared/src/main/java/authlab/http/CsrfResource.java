package authlab.http;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

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
    public Response csrf() {
        return caller.requireLogin()
                .csrfToken()
                .map(token -> Response.ok(new CsrfAnswer(token)))
                .orElseGet(Response::noContent)
                .build();
    }
}
