package authlab.stream;

import authlab.database.TimeOrderedId;
import authlab.http.Caller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * {@code GET /auth/events/stream}: the caller's security events as they happen, until her login ends.
 *
 * <p>Whoever comes again says what she heard last, as browsers do by themselves, and is told first what has happened since
 * (HTML Living Standard §9.2).
 *
 * <p>To open it is a use of the login; to keep it open is none, so it keeps no idle login alive.
 */
@Path("/auth/events/stream")
public class EventStreamResource {

    private final Caller caller;
    private final EventStreams streams;

    EventStreamResource(Caller caller, EventStreams streams) {
        this.caller = caller;
        this.streams = streams;
    }

    @GET
    @Authenticated
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Events until the login ends; the last is of the type end",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Flow.Publisher<OutboundSseEvent> stream(
            @Context Sse sse, @HeaderParam("Last-Event-ID") Optional<String> lastEventId) {
        // What is no id of ours was left behind by another stream: no reason to refuse this one.
        Optional<UUID> lastHeard = lastEventId.flatMap(TimeOrderedId::parse);
        return caller.wantsBody() ? streams.open(caller.requireLogin(), sse, lastHeard) : EventStream.ofNothing();
    }
}
