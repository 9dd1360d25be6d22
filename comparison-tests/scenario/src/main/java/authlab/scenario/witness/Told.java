package authlab.scenario.witness;

import authlab.client.Actor;
import authlab.scenario.Lab;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What somebody reads of her own security. */
final class Told {

    private Told() {}

    /** The newest hundred of her events, the newest first. */
    static List<JsonNode> to(Actor reader) {
        JsonNode events = Lab.require(200, reader.get("/auth/events?limit=100")).json();
        return StreamSupport.stream(events.spliterator(), false).toList();
    }

    /** Those of one type about one login. */
    static Stream<JsonNode> of(List<JsonNode> events, String type, String sessionId) {
        return events.stream()
                .filter(event -> event.path("type").asText().equals(type))
                .filter(event -> event.path("sessionId").asText().equals(sessionId));
    }
}
