package authlab.suite;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What {@code GET /auth/sessions} tells. */
public final class Sessions {

    private Sessions() {}

    /** The live logins of the actor's user, newest first. */
    public static List<JsonNode> seenBy(Actor actor) {
        Answer answer = actor.get("/auth/sessions");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<JsonNode> sessions = new ArrayList<>();
        answer.json().forEach(sessions::add);
        return sessions;
    }

    public static List<String> idsSeenBy(Actor actor) {
        return seenBy(actor).stream()
                .map(session -> session.path("id").asText())
                .toList();
    }
}
