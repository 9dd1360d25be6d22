package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.client.Service;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.net.http.HttpClient.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityHeadersTest {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private static final List<String> NOWHERE = List.of(
            "Server",
            "X-Powered-By",
            "Via",
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Headers",
            "Access-Control-Expose-Headers",
            "Access-Control-Max-Age");

    @EachCarrier
    void every_answer_has_them_once(Scene scene) {
        Request tooLarge = Request.post("/auth/login").body("application/json", " ".repeat(65_537));

        answersOf(scene, scene.service()).forEach(SecurityHeadersTest::assertSecured);
        assertSecured("too large", scene.service().send(tooLarge));
    }

    @EachCarrier
    void over_http_2_as_well(Scene scene) {
        Map<String, Answer> answers = answersOf(scene, scene.service().over(Version.HTTP_2));

        answers.forEach(SecurityHeadersTest::assertSecured);
        assertThat(answers.values()).extracting(Answer::version).containsOnly(Version.HTTP_2);
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void the_public_keys_may_be_kept_for_five_minutes(Scene scene) {
        Answer keys = scene.visitor().get("/.well-known/jwks.json");

        assertSecured("keys", keys);
        assertThat(keys.header("Cache-Control").orElse(""))
                .contains("max-age=300")
                .doesNotContain("no-store");
    }

    @EachCarrier
    void a_preflight_is_answered_by_no_permission(Scene scene) {
        Answer answer = scene.service()
                .send(Request.of("OPTIONS", "/api/me")
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "authorization"));

        assertThat(answer).isProblem(405, "method-not-allowed");
        assertSecured("preflight", answer);
    }

    private static Map<String, Answer> answersOf(Scene scene, Service service) {
        Actor actor = scene.loggedIn().at(service);
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("me", actor.send(Request.get("/api/me").header("Origin", "https://evil.example")));
        answers.put("head", actor.send(Request.of("HEAD", "/api/me")));
        answers.put("csrf", actor.get("/auth/csrf"));
        answers.put("sessions", actor.get("/auth/sessions"));
        answers.put("refresh", actor.refresh());
        answers.put("bad parameter", actor.delete("/auth/sessions?keepCurrent=maybe"));
        answers.put("nothing there", actor.get("/auth/none"));
        answers.put("other method", actor.put("/auth/login", Map.of()));
        answers.put("other type", actor.send(Request.post("/auth/login").body("text/plain", "x")));
        answers.put("malformed", actor.send(Request.post("/auth/login").body("application/json", "{")));
        answers.put("foreign", actor.send(Request.post("/auth/logout").header("Origin", "https://evil.example")));
        answers.put("wrong password", service.visitor(scene.carrier()).login(scene.stranger()));
        answers.put("taken", service.register(scene.regular()));
        answers.put("logout", actor.logout());
        answers.put("nobody", actor.get("/api/me"));
        answers.put("second logout", actor.logout());
        return answers;
    }

    private static void assertSecured(String what, Answer answer) {
        EVERYWHERE.forEach((name, value) -> assertThat(answer).as(what).hasHeader(name, value));
        NOWHERE.forEach(name -> assertThat(answer).as(what).hasNoHeader(name));
        if (!what.equals("keys")) {
            assertThat(answer).as(what).hasHeader("Cache-Control", "no-store");
        }
    }
}
