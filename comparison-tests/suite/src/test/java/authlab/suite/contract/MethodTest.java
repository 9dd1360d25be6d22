package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.net.http.HttpClient.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MethodTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "QUERY");

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void every_other_method_is_refused_with_those_that_are_allowed(Scene scene) {
        Actor actor = scene.loggedIn();

        for (Endpoints endpoint : Endpoints.of(scene.carrier())) {
            for (String method : METHODS) {
                if (!endpoint.methods().contains(method)) {
                    Answer answer = actor.send(Request.of(method, endpoint.path()));
                    assertThat(answer.status())
                            .as("%s %s", method, endpoint.path())
                            .isEqualTo(405);
                    assertThat(allowedBy(answer))
                            .as("%s %s", method, endpoint.path())
                            .isEqualTo(endpoint.methods());
                }
            }
        }
        assertThat(actor.get("/api/me")).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void the_refusal_is_a_problem_and_asks_nobody_who_she_is(Scene scene) {
        assertThat(scene.visitor().send(Request.of("PATCH", "/api/me")))
                .isProblem(405, "method-not-allowed")
                .setsNoCookie();
        assertThat(scene.visitor().get("/auth/login"))
                .isProblem(405, "method-not-allowed")
                .setsNoCookie();
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_method_in_other_letters_is_another_method(Scene scene) {
        Answer answer = scene.service()
                .wire()
                .send(scene.loggedIn().dressed(Request.of("get", "/api/me")))
                .orElseThrow();

        assertThat(answer.status()).isIn(400, 405, 501);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void no_header_or_parameter_overrides_it(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertThat(actor.send(Request.get("/auth/sessions").header(header, "DELETE")))
                    .as(header)
                    .hasStatus(200);
        }
        assertThat(actor.get("/auth/sessions?_method=DELETE")).hasStatus(200);
        assertThat(actor.get("/api/me")).hasStatus(200);
    }

    @EachCarrier
    void head_is_get_without_a_body(Scene scene) {
        Actor actor = scene.loggedIn();

        for (Version version : Version.values()) {
            Actor speaking = actor.at(scene.service().over(version));
            for (String path : List.of(
                    "/api/me",
                    "/auth/sessions",
                    "/auth/csrf",
                    "/auth/sessions?limit",
                    "/api/transfers?limit=0",
                    "/api/transfers/018f0000-0000-7000-8000-000000000000",
                    "/api/admin/users",
                    "/api/no-such-thing")) {
                Answer get = speaking.get(path);
                Answer head = speaking.send(Request.of("HEAD", path));
                assertThat(head)
                        .as(version + " " + path)
                        .hasStatus(get.status())
                        .hasNoBody();
                assertThat(head.header("Content-Type")).as(version + " " + path).isEqualTo(get.header("Content-Type"));
            }
        }
        if (scene.carrier().isJwt()) {
            String keys = "/.well-known/jwks.json";
            assertThat(actor.send(Request.of("HEAD", keys)).header("Content-Type"))
                    .isEqualTo(actor.get(keys).header("Content-Type"));
        }
        assertThat(scene.service().over(Version.HTTP_2).send(Request.of("HEAD", "/api/me")))
                .hasStatus(401)
                .hasNoBody();
        assertThat(scene.visitor().send(Request.of("HEAD", "/api/me")))
                .hasStatus(401)
                .hasNoBody();
    }

    private static Set<String> allowedBy(Answer answer) {
        return new TreeSet<>(Arrays.asList(answer.header("Allow").orElse("").split(", *", -1)));
    }
}
