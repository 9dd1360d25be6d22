package authlab.suite.site;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Changes;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralCredentialsTest {

    @EachCarrier
    void two_credentials_are_refused_everywhere(Scene scene) {
        Actor actor = scene.loggedIn();
        Person newcomer = scene.stranger();
        List<Request> requests = new ArrayList<>(List.of(
                Request.get("/api/me"),
                Request.get("/auth/sessions"),
                Request.get("/auth/csrf"),
                Request.delete("/auth/sessions"),
                Request.post("/auth/logout"),
                Request.post("/auth/register").json(newcomer),
                scene.loginRequest(scene.regular())));

        for (Request request : requests) {
            for (Request doubled : doubled(actor, request)) {
                assertThat(scene.service().send(doubled))
                        .as(doubled.toString())
                        .isProblem(400, "validation")
                        .setsNoCookie();
            }
        }

        assertThat(isAlive(actor)).isTrue();
        assertThat(scene.visitor().login(newcomer)).hasStatus(401);
    }

    @EachCarrier
    void two_to_renew_by_are_refused(Scene scene) {
        Actor actor = scene.loggedIn();
        String refresh = actor.credentials().refresh().orElseThrow();
        Request changed = scene.carrier().usesCookies()
                ? actor.dressed(Changes.twice(
                        scene.carrier().refreshCookie().orElseThrow(), refresh, Request.post("/auth/refresh")))
                : Request.post("/auth/refresh")
                        .header("Cookie", "__Host-refresh=" + refresh)
                        .json(Map.of("refreshToken", refresh));

        assertThat(scene.service().send(changed)).isProblem(400, "validation").setsNoCookie();

        assertThat(actor.refresh()).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void credentials_of_two_carriers_are_refused(Scene scene) {
        Actor actor = scene.loggedIn();
        String access = actor.credentials().access().orElseThrow();
        String refresh = actor.credentials().refresh().orElseThrow();

        Request request = Request.get("/api/me")
                .header("Authorization", "Bearer " + access)
                .header("Cookie", "__Host-refresh=" + refresh);

        assertThat(scene.service().send(request)).isProblem(400, "validation");
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void a_logout_with_credentials_of_two_logins_ends_neither(Scene scene) {
        Actor one = scene.loggedIn();
        Actor other = scene.loggedIn();
        Actor mixed = scene.service()
                .holding(one.credentials()
                        .withRefresh(other.credentials().refresh().orElseThrow()));
        Request logout = scene.carrier().usesCookies()
                ? Request.post("/auth/logout")
                : Request.post("/auth/logout")
                        .json(Map.of(
                                "refreshToken", other.credentials().refresh().orElseThrow()));

        assertThat(mixed.send(logout)).isProblem(400, "validation").setsNoCookie();

        assertThat(isAlive(one)).isTrue();
        assertThat(isAlive(other)).isTrue();
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void a_refresh_looks_at_the_refresh_token_only(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor stale = scene.service().holding(actor.credentials().withAccess("not.a.token"));

        assertThat(stale.send(Changes.refresh(stale))).hasStatus(200);
    }

    @EachCarrier(of = Carrier.SESSION)
    void session_auth_looks_at_its_own_cookie_only(Scene scene) {
        Actor actor = scene.loggedIn();
        String session = "__Host-session=" + actor.credentials().access().orElseThrow();
        Request me = Request.get("/api/me")
                .header(
                        "Cookie",
                        session + "; __Host-access=x; __Host-access=y; __Host-refresh=z; other=1; other=2; =; ;;");

        assertThat(scene.service().send(me)).hasStatus(200);
        assertThat(scene.service().send(me.header("Authorization", "Bearer nonsense")))
                .hasStatus(200);
        assertThat(scene.service().send(me.header("Authorization", "Bearer a").header("Authorization", "Basic b")))
                .hasStatus(200);
    }

    @EachCarrier(of = Carrier.JWT_COOKIE)
    void jwt_auth_ignores_the_session_cookie_and_other_schemes(Scene scene) {
        Actor actor = scene.loggedIn();
        String access = "__Host-access=" + actor.credentials().access().orElseThrow();
        Request me = Request.get("/api/me")
                .header("Cookie", access + "; __Host-session=x; __Host-session=y; other=1; other=2");

        assertThat(scene.service().send(me)).hasStatus(200);
        assertThat(scene.service().send(me.header("Authorization", "Basic YWxpY2U6c2VjcmV0")))
                .hasStatus(200);
    }

    /** The credential once more, in every place that the service looks at. */
    private static List<Request> doubled(Actor actor, Request request) {
        String access = actor.credentials().access().orElseThrow();
        List<Request> all = new ArrayList<>();
        actor.carrier().accessCookie().ifPresent(name -> {
            all.add(actor.dressed(Changes.twice(name, access, request)));
            all.add(actor.dressed(request.header("Cookie", name + "=" + access + ";" + name + "=other")));
        });
        if (actor.carrier().isJwt()) {
            Request bearer = request.header("Authorization", "Bearer " + access);
            all.add(bearer.header("Authorization", "Bearer " + access));
            all.add(bearer.header("Cookie", "__Host-access=" + access));
        }
        return all;
    }
}
