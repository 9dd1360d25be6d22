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
import java.util.Optional;
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
        byte[] never = "GET /api/me HTTP/1.1\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(send(scene, twice)).hasStatus(400);
        assertThat(scene.service().wire().send(never).orElseThrow()).hasStatus(400);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_request_line_with_another_host_does_not_pass(Scene scene) {
        byte[] absolute =
                "GET https://evil.example/.well-known/none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);

        Optional<Answer> answer = scene.service().wire().send(absolute);

        assertThat(answer).isPresent();
        assertThat(answer.get().status()).isIn(400, 404);
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

    private static Answer send(Scene scene, Request request) {
        return scene.service().wire().send(request).orElseThrow();
    }
}
