package authlab.suite.events;

import authlab.client.Actor;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is told of one event, but for its time.
 *
 * @param login its {@code sessionId}, or its digest in the log; empty where it concerns none
 * @param cause empty where there is none
 * @param isPlaced whether it is told from where, that being where the suite runs
 */
record Entry(String type, String login, String cause, boolean isPlaced) {

    private static final String OWN_CLIENT = "Java-http-client/.*";

    /** Something that the user did from here, or tried. */
    static Entry of(String type) {
        return new Entry(type, "", "", true);
    }

    Entry in(Actor login) {
        return in(login.sessionId());
    }

    Entry in(String sessionId) {
        return new Entry(type, sessionId, cause, isPlaced);
    }

    Entry because(String word) {
        return new Entry(type, login, word, isPlaced);
    }

    /** What the service or another user did: nobody is told where she was. */
    Entry fromNowhere() {
        return new Entry(type, login, cause, false);
    }

    /** As {@code GET /auth/events} tells it. */
    static Entry told(JsonNode event) {
        return new Entry(
                event.path("type").asText(),
                event.path("sessionId").asText(),
                event.path("cause").asText(),
                isPlaced(event, "ipAddress", "userAgent"));
    }

    /** As a line of the log does. */
    static Entry logged(JsonNode line) {
        return new Entry(
                line.path("event").asText(),
                line.path("login").asText(),
                line.path("cause").asText(),
                isPlaced(line, "source_ip", "useragent"));
    }

    private static boolean isPlaced(JsonNode event, String address, String client) {
        return event.path(address).asText().equals("127.0.0.1")
                && event.path(client).asText().matches(OWN_CLIENT);
    }
}
