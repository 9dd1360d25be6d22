package authlab.suite.site;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostTest {

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void the_service_answers_to_its_own_names_at_any_port(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String host : List.of(
                "localhost",
                "localhost:1",
                "session.localhost:8443",
                "jwt.localhost",
                "127.0.0.1:9443",
                "[::1]",
                "[::1]:8443")) {
            assertThat(send(scene, actor.dressed(Request.get("/api/me").header("Host", host))))
                    .as(host)
                    .hasStatus(200);
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void and_to_no_other(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String host : List.of(
                "evil.example",
                "localhost.evil.example",
                "evil.localhost",
                "localhost.",
                "localhost@evil.example",
                "evil.example@localhost",
                "localhost:8443:8443",
                "localhost:",
                "localhost:x",
                "localhost/",
                "127.0.0.2",
                "[::2]",
                "::1",
                "",
                "localhost, evil.example",
                "lo calhost")) {
            assertThat(send(scene, actor.dressed(Request.get("/api/me").header("Host", host))))
                    .as(host)
                    .hasStatus(400);
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void the_refusal_is_a_problem_that_names_the_header(Scene scene) {
        Answer answer = send(scene, Request.get("/api/me").header("Host", "evil.example"));

        assertThat(answer).isViolationOf("Host");
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void one_host_has_to_be_named_and_no_more(Scene scene) {
        Request twice = Request.get("/api/me").header("Host", "localhost").header("Host", "localhost");

        assertThat(send(scene, twice)).isViolationOf("Host");
        for (String version : List.of("HTTP/1.1", "HTTP/1.0")) {
            assertThat(sendRaw(scene, "GET /api/me " + version + "\r\nConnection: close\r\n\r\n"))
                    .as(version)
                    .isProblem(400, "validation")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Cache-Control", "no-store");
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_request_line_that_names_a_host_names_the_same(Scene scene) {
        String own = scene.service().base().toString();
        String host = "\r\nHost: " + scene.service().base().getAuthority() + "\r\nConnection: close\r\n\r\n";

        for (String other : List.of("https://evil.example", own + "@evil.example", own.replace("https", "http"))) {
            assertThat(sendRaw(scene, "GET " + other + "/api/me HTTP/1.1" + host))
                    .as(other)
                    .isViolationOf("Host");
        }
        assertThat(sendRaw(scene, "GET " + own + "/api/me HTTP/1.1" + host)).isProblem(401, "unauthenticated");
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_target_that_is_no_path_is_refused_in_the_contracts_words(Scene scene) {
        for (String target : List.of("OPTIONS *", "GET api/me", "GET ?x", "CONNECT localhost:443")) {
            Answer answer = sendRaw(scene, target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(answer.status()).as(target).isIn(400, 404);
            assertThat(answer.problemType()).as(target).isPresent();
            assertThat(answer).as(target).hasHeader("X-Content-Type-Options", "nosniff");
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_page_of_the_same_name_is_its_own_origin_at_that_name_only(Scene scene) {
        Actor actor = scene.loggedIn();
        int port = scene.service().base().getPort();
        Request logout = Request.post("/auth/logout").header("Host", "session.localhost:" + port);

        Answer foreign = send(scene, actor.dressed(logout.header("Origin", "https://localhost:" + port)));
        Answer own = send(scene, actor.dressed(logout.header("Origin", "https://session.localhost:" + port)));

        assertThat(foreign).isProblem(403, "cross-site");
        assertThat(own).hasStatus(204);
    }

    private static Answer sendRaw(Scene scene, String message) {
        return scene.service()
                .wire()
                .send(message.getBytes(StandardCharsets.US_ASCII))
                .orElseThrow();
    }

    private static Answer send(Scene scene, Request request) {
        return scene.service().wire().send(request).orElseThrow();
    }
}
