package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PathTest {

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_path_that_is_spelled_otherwise_is_not_there(Scene scene) {
        Actor actor = scene.loggedIn();
        List<String> spellings = List.of(
                "/api/me/",
                "//api/me",
                "/api//me",
                "/api/./me",
                "/./api/me",
                "/api/x/../me",
                "/auth/../api/me",
                "/api/me/.",
                "/api/me/x/..",
                "/api/me;x=1",
                "/api;x=1/me",
                "/api/me;",
                "/api/%6de",
                "/%61pi/me",
                "/api%2fme",
                "/api%2Fme",
                "/api/me%2f",
                "/api/%2e/me",
                "/api/x/%2e%2e/me",
                "/api/me%00",
                "/api/me%20",
                "/api/me%3Fx",
                "/api/me%3Bx=1",
                "/api/me%23",
                "/API/me",
                "/api/Me",
                "/api/me.",
                "/api/me.json",
                "/api\\me",
                "/api/%5cme",
                "/api/me%e2%80%8b",
                "/api/me:443",
                "/api/me&x=1");

        for (String path : spellings) {
            Answer answer = sendRaw(scene, actor.dressed(Request.get(path)));
            assertThat(answer.status()).as("%s: %s", path, answer).isIn(400, 404);
            if (answer.status() == 404) {
                assertThat(answer).as(path).isProblem(404, "not-found").setsNoCookie();
            }
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_query_is_no_part_of_it(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String path : List.of(
                "/api/me?",
                "/api/me?x",
                "/api/me?x=1&x=2",
                "/api/me?/../..",
                "/api/me?;",
                "/api/me?%00",
                "/api/me?%C3%28",
                "/api/me?=")) {
            assertThat(sendRaw(scene, actor.dressed(Request.get(path))))
                    .as(path)
                    .hasStatus(200);
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void there_is_nothing_beside_the_contract(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String path : List.of(
                "/api",
                "/api/",
                "/auth",
                "/auth/",
                "/q",
                "/q/",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics",
                "/q/dev",
                "/q/dev-ui",
                "/q/swagger-ui",
                "/q/openapi/x",
                "/openapi",
                "/index.html",
                "/favicon.ico",
                "/robots.txt",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/auth/sessions/",
                "/.well-known/",
                "/auth/login/x")) {
            assertThat(actor.get(path)).as(path).isProblem(404, "not-found").setsNoCookie();
        }
    }

    @EachCarrier(of = Carrier.SESSION)
    void session_auth_has_no_keys(Scene scene) {
        assertThat(scene.visitor().get("/.well-known/jwks.json")).isProblem(404, "not-found");
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_path_that_is_not_there_asks_nobody_who_she_is(Scene scene) {
        assertThat(scene.visitor().get("/api/no-such-thing")).isProblem(404, "not-found");
        assertThat(scene.visitor().post("/auth/no-such-thing")).isProblem(404, "not-found");
    }

    private static Answer sendRaw(Scene scene, Request request) {
        return scene.service().wire().send(request).orElseThrow();
    }
}
