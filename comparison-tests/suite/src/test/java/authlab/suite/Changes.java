package authlab.suite;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.client.Request;
import java.util.List;
import java.util.Map;

/** The requests that change something for somebody who is logged in. */
public final class Changes {

    private Changes() {}

    /** One of each, as this actor would send it but for her credentials; each would succeed. */
    public static List<Request> of(Actor actor, Person person) {
        return List.of(
                refresh(actor),
                Request.delete("/auth/sessions?keepCurrent=true"),
                Request.delete("/auth/sessions/" + actor.sessionId()),
                Request.delete("/auth/sessions"),
                Request.post("/auth/reauthenticate").json(Map.of("password", person.password())),
                Request.post("/auth/logout"));
    }

    /** The same cookie twice, in one header. */
    public static Request twice(String cookie, String value, Request request) {
        return request.header("Cookie", cookie + "=" + value + "; " + cookie + "=" + value);
    }

    /** Renews by this carrier. */
    public static Request refresh(Actor actor) {
        Request request = Request.post("/auth/refresh");
        return actor.carrier().usesCookies()
                ? request
                : request.json(
                        Map.of("refreshToken", actor.credentials().refresh().orElseThrow()));
    }
}
