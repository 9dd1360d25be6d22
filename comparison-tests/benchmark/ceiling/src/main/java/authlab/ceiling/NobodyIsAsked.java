package authlab.ceiling;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The first ceiling: no authentication at all. */
@Path("/api/me")
public class NobodyIsAsked {

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    public Answer me() {
        return Answer.FIXED;
    }
}
