package authlab.http;

import authlab.session.AuthenticatedLogin;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /api/me}: the plainest protected endpoint, and the one that is measured. */
@Path("/api/me")
public class MeResource {

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    /** Answers from what the credential proved; asks nobody. */
    @GET
    @Authenticated
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    public MeAnswer me() {
        AuthenticatedLogin login = caller.requireLogin();
        return new MeAnswer(login.username(), login.roles(), login.authenticatedAt());
    }
}
