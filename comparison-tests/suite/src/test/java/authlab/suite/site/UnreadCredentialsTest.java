package authlab.suite.site;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
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

/** A credential that travels anywhere but where the contract has it proves nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadCredentialsTest {

    @EachCarrier
    void not_in_a_query(Scene scene) {
        String access = scene.loggedIn().credentials().access().orElseThrow();

        for (String name : List.of(
                "access_token",
                "accessToken",
                "token",
                "session",
                "__Host-session",
                "__Host-access",
                "Authorization")) {
            assertThat(scene.service().send(Request.get("/api/me?" + name + "=" + access)))
                    .as(name)
                    .isProblem(401, "unauthenticated");
        }
    }

    @EachCarrier
    void not_in_a_form(Scene scene) {
        Actor actor = scene.loggedIn();
        String access = actor.credentials().access().orElseThrow();
        String refresh = actor.credentials().refresh().orElseThrow();
        String form = "access_token=" + access + "&refreshToken=" + refresh + "&refresh_token=" + refresh
                + "&__Host-session=" + access;

        for (String path : List.of("/auth/logout", "/auth/refresh")) {
            Answer answer = scene.service().send(Request.post(path).body("application/x-www-form-urlencoded", form));
            assertThat(answer.status()).as(path).isIn(401, 415);
        }

        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier
    void not_in_another_header_or_cookie(Scene scene) {
        Actor actor = scene.loggedIn();
        String access = actor.credentials().access().orElseThrow();
        List<Request> misplaced = List.of(
                Request.get("/api/me").header("X-Authorization", "Bearer " + access),
                Request.get("/api/me").header("Authorization", access),
                Request.get("/api/me").header("Authorization", "Token " + access),
                Request.get("/api/me").header("Proxy-Authorization", "Bearer " + access),
                Request.get("/api/me").header("Cookie", "session=" + access),
                Request.get("/api/me").header("Cookie", "__host-session=" + access + "; __host-access=" + access),
                Request.get("/api/me").header("Cookie", "\"__Host-session\"=" + access),
                Request.get("/api/me").header("Cookie", "x=\"; __Host-access2=" + access + "\""),
                Request.get("/api/me").header("Cookie", "$Version=1; __Secure-access=" + access),
                Request.get("/api/me").header("Cookie2", "__Host-session=" + access));

        for (Request request : misplaced) {
            assertThat(scene.service().send(request)).as(request.toString()).isProblem(401, "unauthenticated");
        }
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void a_refresh_token_is_no_access_token(Scene scene) {
        Actor actor = scene.loggedIn();
        String refresh = actor.credentials().refresh().orElseThrow();
        List<Request> misplaced = List.of(
                Request.get("/api/me").header("Authorization", "Bearer " + refresh),
                Request.get("/api/me").header("Cookie", "__Host-access=" + refresh),
                Request.get("/api/me").header("Cookie", "__Host-refresh=" + refresh),
                Request.get("/auth/csrf").header("Cookie", "__Host-refresh=" + refresh),
                Request.delete("/auth/sessions").header("Cookie", "__Host-refresh=" + refresh));

        for (Request request : misplaced) {
            assertThat(scene.service().send(request)).as(request.toString()).isProblem(401, "unauthenticated");
        }
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void an_access_token_renews_nothing(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor confused = scene.service()
                .holding(actor.credentials()
                        .withRefresh(actor.credentials().access().orElseThrow()));

        assertThat(confused.refresh()).isProblem(401, "unauthenticated");
        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier(of = Carrier.JWT_COOKIE)
    void a_token_of_the_cookie_carrier_is_bound_to_its_csrf_token(Scene scene) {
        Actor actor = scene.loggedIn();
        Request asBearer = Request.delete("/auth/sessions")
                .header(
                        "Authorization",
                        "Bearer " + actor.credentials().access().orElseThrow());

        Answer answer = scene.service().send(asBearer);

        assertThat(answer.status()).isIn(401, 403);
        assertThat(isAlive(actor)).isTrue();
    }
}
