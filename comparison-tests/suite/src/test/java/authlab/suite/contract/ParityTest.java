package authlab.suite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** One script of requests on all carriers: nobody must be able to tell from the answers which service gave them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParityTest {

    private static final String JSON = "application/json";
    private static final String UNKNOWN_ID = "018f0000-0000-7000-8000-000000000000";

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void a_life_from_registration_to_logout_reads_alike(Scene scene) {
        Scene session = scene.stage().scene(Configuration.ORDINARY, Carrier.SESSION);

        assertThat(life(scene)).isEqualTo(life(session));
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void so_do_all_refusals(Scene scene) {
        Scene session = scene.stage().scene(Configuration.ORDINARY, Carrier.SESSION);

        assertThat(refusals(scene)).isEqualTo(refusals(session));
    }

    private static List<String> life(Scene scene) {
        Person person = scene.stranger();
        Actor actor = scene.visitor();
        Transcript said = new Transcript();
        said.add("register", scene.service().register(person));
        said.add("register again", scene.service().register(person));
        said.add("log in", actor.login(person));
        said.add("me", actor.get("/api/me"));
        said.add("head of me", actor.send(Request.of("HEAD", "/api/me")));
        Actor second = scene.loggedIn(person);
        said.add("sessions", actor.get("/auth/sessions"));
        said.add("refresh", actor.refresh());
        said.add("me, renewed", actor.get("/api/me"));
        said.add("reauthenticate", actor.reauthenticate(person.password()));
        said.add("end the second", actor.delete("/auth/sessions/" + second.sessionId()));
        said.add("end it again", actor.delete("/auth/sessions/" + second.sessionId()));
        said.add("the second's me", second.get("/api/me"));
        said.add("the second's refresh", second.refresh());
        said.add("all but this", actor.delete("/auth/sessions?keepCurrent=true"));
        said.add("sessions, one", actor.get("/auth/sessions"));
        Actor copy = actor.snapshot();
        said.add("log out", actor.logout());
        said.add("me, logged out", copy.get("/api/me"));
        said.add("refresh, logged out", copy.refresh());
        said.add("log out again", copy.logout());
        actor.login(person);
        said.add("everywhere", actor.delete("/auth/sessions"));
        actor.login(person);
        said.add("end this one", actor.delete("/auth/sessions/" + actor.sessionId()));
        return said.lines();
    }

    private static List<String> refusals(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor visitor = scene.visitor();
        Actor impostor = scene.service()
                .holding(actor.credentials().withAccess("A".repeat(43)).withRefresh("A".repeat(43)));
        Transcript said = new Transcript();
        said.add("unknown user", visitor.login(scene.stranger()));
        said.add("wrong password", visitor.login(scene.regular().with("wrong password")));
        said.add("bad name and password", scene.service().register(new Person("X", "short")));
        said.add("malformed login", visitor.send(Request.post("/auth/login").body(JSON, "{")));
        said.add(
                "null name",
                visitor.send(Request.post("/auth/login").body(JSON, "{\"username\":null,\"password\":\"x\"}")));
        said.add(
                "unknown property",
                visitor.send(
                        Request.post("/auth/login").body(JSON, "{\"username\":\"x\",\"password\":\"x\",\"x\":1}")));
        said.add("empty login", visitor.send(Request.post("/auth/login").body(JSON, "")));
        said.add("empty reauthentication", actor.post("/auth/reauthenticate", Map.of()));
        said.add("wrong reauthentication", actor.reauthenticate("wrong password"));
        said.add("other type", actor.send(Request.post("/auth/reauthenticate").body("text/plain", "x")));
        said.add("too large", actor.send(Request.post("/auth/reauthenticate").body(JSON, " ".repeat(65_537))));
        said.add("unknown path", actor.get("/api/none"));
        said.add("other method", actor.put("/auth/sessions", Map.of()));
        said.add("options", actor.send(Request.of("OPTIONS", "/api/me")));
        said.add("unknown id", actor.delete("/auth/sessions/" + UNKNOWN_ID));
        said.add("impossible id", actor.delete("/auth/sessions/%00"));
        said.add("bad parameter", actor.delete("/auth/sessions?keepCurrent=x"));
        said.add("cross-site", actor.send(Request.post("/auth/logout").header("Sec-Fetch-Site", "cross-site")));
        said.add("foreign origin", actor.send(Request.delete("/auth/sessions").header("Origin", "null")));
        for (String path : List.of("/api/me", "/auth/sessions", "/auth/csrf")) {
            said.add("impostor at " + path, impostor.get(path));
            said.add("visitor at " + path, visitor.get(path));
        }
        said.add("impostor's refresh", impostor.refresh());
        said.add("impostor's delete", impostor.delete("/auth/sessions/" + UNKNOWN_ID));
        said.add("impostor's reauthentication", impostor.reauthenticate("x"));
        said.add("me after all that", actor.get("/api/me"));
        return said.lines();
    }
}
