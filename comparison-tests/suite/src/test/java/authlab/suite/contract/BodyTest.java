package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyTest {

    private static final int BYTES_MAX = 64 * 1024;

    @EachCarrier
    void a_body_is_json_by_its_type(Scene scene) {
        Person person = scene.stranger();
        String body = registration(person);

        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/vnd.api+json",
                "application/jsonx",
                "text/json",
                "nonsense",
                "json",
                "*/*",
                "application/*",
                "application/json, text/plain",
                " ")) {
            Answer answer = scene.service().send(Request.post("/auth/register").body(type, body));
            assertThat(answer).as(type).isProblem(415, "unsupported-media-type");
        }
        assertThat(scene.service().send(Request.post("/auth/register").body(body.getBytes(StandardCharsets.UTF_8))))
                .isProblem(415, "unsupported-media-type");
        assertThat(scene.visitor().login(person)).as("nobody was registered").isProblem(401, "invalid-credentials");
        assertThat(scene.service().send(Request.post("/auth/register").body("Application/JSON; charset=UTF-8", body)))
                .hasStatus(201);
    }

    @EachCarrier
    void it_says_so_once_and_is_not_coded_besides(Scene scene) {
        Person person = scene.stranger();
        Request register =
                Request.post("/auth/register").body(registration(person).getBytes(StandardCharsets.UTF_8));
        Request json = register.header("Content-Type", "application/json");

        for (Request refused : List.of(
                json.header("Content-Type", "text/plain"),
                register.header("Content-Type", "text/plain").header("Content-Type", "application/json"),
                json.header("Content-Encoding", "gzip"),
                json.header("Content-Encoding", "br, identity"))) {
            assertThat(scene.service().wire().send(refused).orElseThrow())
                    .as(refused.toString())
                    .isProblem(415, "unsupported-media-type");
        }
        assertThat(scene.visitor().login(person)).as("nobody was registered").isProblem(401, "invalid-credentials");
        assertThat(scene.service()
                        .send(register.header("Content-Type", "application/json ; charset=utf-8")
                                .header("Content-Encoding", "identity")))
                .hasStatus(201);
    }

    /** So browsers send a text that is empty, and curl a form. */
    @EachCarrier
    void an_empty_one_may_be_of_any_type(Scene scene) {
        for (String type : List.of("text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "*/*")) {
            Actor actor = scene.loggedIn();
            if (scene.carrier().usesCookies()) {
                assertThat(actor.send(Request.post("/auth/refresh").body(type, "")))
                        .as(type)
                        .hasStatus(200);
            }
            assertThat(actor.send(Request.post("/auth/logout").body(type, "")))
                    .as(type)
                    .hasStatus(204);
        }
    }

    @EachCarrier
    void it_has_64_kib_at_most(Scene scene) {
        Person person = scene.stranger();

        assertThat(scene.service()
                        .send(Request.post("/auth/register").body("application/json", padded(person, BYTES_MAX + 1))))
                .isProblem(413, "payload-too-large");
        assertThat(scene.visitor().login(person)).as("nobody was registered").isProblem(401, "invalid-credentials");
        assertThat(scene.service()
                        .send(Request.post("/auth/register").body("application/json", padded(person, BYTES_MAX))))
                .hasStatus(201);
    }

    @EachCarrier
    void also_when_it_comes_in_chunks(Scene scene) {
        Person person = scene.stranger();
        Request register = Request.post("/auth/register")
                .header("Content-Type", "application/json")
                .header("Transfer-Encoding", "chunked");

        assertThat(scene.service()
                        .wire()
                        .send(register.body(Chunks.of(padded(person, BYTES_MAX + 1))))
                        .orElseThrow())
                .isProblem(413, "payload-too-large");
        assertThat(scene.visitor().login(person)).as("nobody was registered").isProblem(401, "invalid-credentials");
        assertThat(scene.service()
                        .wire()
                        .send(register.body(Chunks.of(padded(person, BYTES_MAX))))
                        .orElseThrow())
                .hasStatus(201);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void over_http_2_it_is_refused_as_promptly(Scene scene) {
        Request register =
                Request.post("/auth/register").body("application/json", padded(scene.stranger(), BYTES_MAX + 1));

        assertThat(scene.service().over(Version.HTTP_2).send(register)).isProblem(413, "payload-too-large");
    }

    @EachCarrier
    void an_announced_length_is_enough_to_refuse_it(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String length : List.of("65537", "10000000000", "9223372036854775807")) {
            Request reauthenticate = Request.post("/auth/reauthenticate")
                    .header("Content-Type", "application/json")
                    .header("Content-Length", length);
            Answer answer =
                    scene.service().wire().send(actor.dressed(reauthenticate)).orElseThrow();
            assertThat(answer).as(length).isProblem(413, "payload-too-large");
        }

        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier
    void where_it_is_listed_it_is_required(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String path : List.of("/auth/login", "/auth/register", "/auth/reauthenticate")) {
            Answer nothing = actor.send(Request.post(path));
            assertThat(nothing.status()).as(path).isIn(400, 415);
            assertThat(actor.send(Request.post(path).body("application/json", "")))
                    .as(path)
                    .isProblem(400, "validation");
        }

        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier
    void where_none_is_needed_its_type_may_come_alone(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(actor.send(Request.post("/auth/logout").header("Content-Type", "application/json")))
                .hasStatus(204);
    }

    private static String padded(Person person, int bytes) {
        String body = registration(person);
        return body + " ".repeat(bytes - body.length());
    }

    private static String registration(Person person) {
        return "{\"username\":\"" + person.username() + "\",\"password\":\"" + person.password() + "\"}";
    }
}
