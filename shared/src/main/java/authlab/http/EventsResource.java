package authlab.http;

import authlab.audit.RecordedEvent;
import authlab.audit.RecordedEvents;
import authlab.database.TimeOrderedId;
import authlab.database.Transactions;
import authlab.problem.ProblemException;
import authlab.session.AuthenticatedLogin;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** {@code GET /auth/events}: what happened to the caller's logins and account (ASVS 5.0 V6.3.5, V6.3.7). */
@Path("/auth/events")
public class EventsResource {

    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 100;

    private final Caller caller;
    private final RecordedEvents events;
    private final Refusals refusals;
    private final Transactions transactions;

    EventsResource(Caller caller, RecordedEvents events, Refusals refusals, Transactions transactions) {
        this.caller = caller;
        this.events = events;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public List<RecordedEvent> events() {
        AuthenticatedLogin owner = caller.requireLogin();
        int limit = caller.queryLimit(LIMIT, LIMIT_MAX);
        Optional<String> before = caller.queryParameterOnce("before");
        // Whoever was refused something and then looks finds it.
        refusals.awaitRecorded();
        return transactions.call(() -> before.map(
                        id -> events.newestBefore(known(id, owner.userId()), owner.userId(), limit))
                .orElseGet(() -> events.newest(owner.userId(), limit)));
    }

    private UUID known(String id, UUID userId) {
        return TimeOrderedId.parse(id)
                .filter(parsed -> events.isOf(userId, parsed))
                .orElseThrow(() -> ProblemException.invalid("before", "must be the id of an event of yours"));
    }
}
