package authlab.suite.keys;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import authlab.suite.Configuration;
import authlab.suite.Scene;
import authlab.suite.Stage;
import authlab.token.KeyRing;
import authlab.token.Signer;
import authlab.token.Token;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two instances of jwt-auth on one database, and the file of their key ring, which the test writes as an operator does. */
record OwnKeys(Stage stage, Path file, Instance here, Instance there) {

    private static final Duration HEARD_MAX = Duration.ofSeconds(30);
    private static final Person ADMIN = new Person("admin", "keys-to-the-house");

    static OwnKeys on(Stage stage, String name) {
        Lab lab = stage.lab(Configuration.ORDINARY);
        Path file = stage.folder(Configuration.ORDINARY).resolve(name + ".json");
        KeyRing.of(Signer.madeFor("ES256")).replace(file);
        Map<String, String> settings = new LinkedHashMap<>(Configuration.ORDINARY.settingsOf(ServiceKind.JWT_AUTH));
        settings.put("auth.jwt.keys", file.toString());
        settings.put("auth.session.max-per-user", "1000");
        // What is withdrawn here shall be dead there for the very next request.
        settings.put("auth.freshness", "strict");
        Instance here = lab.start(ServiceKind.JWT_AUTH, settings);
        lab.registerDemoUsers(here);
        return new OwnKeys(stage, file, here, lab.startBeside(here, settings));
    }

    void close() {
        here.stop();
        there.stop();
    }

    List<Instance> both() {
        return List.of(here, there);
    }

    Scene scene(Carrier carrier) {
        return stage.scene(here, carrier);
    }

    /** A login of somebody new. */
    Actor customer(Carrier carrier) {
        Scene scene = scene(carrier);
        return scene.loggedIn(scene.member());
    }

    Actor admin(Carrier carrier) {
        return scene(carrier).loggedIn(ADMIN);
    }

    /** Gives both instances another ring; returns when both go by it. */
    void put(KeyRing ring) {
        ring.replace(file);
        both().forEach(instance -> awaitPublished(instance, ring.kids().toArray(String[]::new)));
    }

    /** Returns when an instance publishes these and no other. */
    static void awaitPublished(Instance instance, String... kids) {
        await(instance + " publishes " + List.of(kids))
                .atMost(HEARD_MAX)
                .untilAsserted(() -> assertThat(published(instance)).containsExactlyInAnyOrder(kids));
    }

    /** The names of the keys that an instance publishes. */
    static List<String> published(Instance instance) {
        Answer answer = instance.service().send(Request.get("/.well-known/jwks.json"));
        assertThat(answer).hasStatus(200).isJson();
        return answer.json().path("keys").findValuesAsText("kid");
    }

    /** Which key signed what she holds. */
    static String kidOf(Actor actor) {
        return token(actor).headerJson().path("kid").textValue();
    }

    static Token token(Actor actor) {
        return Token.parse(actor.credentials().access().orElseThrow());
    }

    /** What each instance says to what she holds. */
    void assertDeadEverywhere(Actor actor) {
        for (Instance instance : both()) {
            assertThat(actor.at(instance.service()).get("/api/me")).isProblem(401, "unauthenticated");
        }
    }

    void assertAliveEverywhere(Actor actor) {
        for (Instance instance : both()) {
            assertThat(actor.at(instance.service()).get("/api/me")).hasStatus(200);
        }
    }
}
