package authlab.suite.contract;

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

/** A request with every fault at once, of which one after the other is put right. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderOfChecksTest {

    private static final String EVIL = "https://evil.example";
    private static final String JSON = "application/json";

    @EachCarrier
    void of_several_faults_the_contracts_first_is_told(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor nobody = scene.service()
                .holding(actor.credentials().withAccess("A".repeat(43)).withoutCsrfToken());
        Actor withoutCsrf = scene.service().holding(actor.credentials().withoutCsrfToken());
        Request malformed =
                Request.of("PATCH", "/auth/reauthenticate/").body(JSON, "{").header("Origin", EVIL);

        assertThat(send(scene, twice(nobody, malformed.header("Host", "evil.example"))))
                .isViolationOf("Host");
        assertThat(send(scene, twice(nobody, malformed))).isProblem(404, "not-found");

        Request otherMethod =
                Request.of("PATCH", "/auth/reauthenticate").body(JSON, "{").header("Origin", EVIL);
        assertThat(send(scene, twice(nobody, otherMethod))).isProblem(405, "method-not-allowed");

        Request foreign = Request.post("/auth/reauthenticate").body(JSON, "{").header("Origin", EVIL);
        assertThat(send(scene, twice(nobody, foreign))).isProblem(400, "validation");
        assertThat(send(scene, nobody.dressed(foreign))).isProblem(403, "cross-site");

        Request own = Request.post("/auth/reauthenticate").body(JSON, "{");
        assertThat(send(scene, nobody.dressed(own))).isProblem(401, "unauthenticated");
        if (scene.carrier().usesCookies()) {
            assertThat(send(scene, withoutCsrf.dressed(own))).isProblem(403, "csrf");
        }
        assertThat(send(scene, actor.dressed(own))).isProblem(400, "validation");

        Request wrong = Request.post("/auth/reauthenticate").body(JSON, "{\"password\":\"wrong password\"}");
        assertThat(send(scene, actor.dressed(wrong))).isProblem(401, "invalid-credentials");
        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier
    void where_the_credential_is_the_body_the_body_comes_first(Scene scene) {
        Actor twoCredentials = scene.loggedIn();
        Request foreign = Request.post("/auth/login").body(JSON, "{").header("Origin", EVIL);

        assertThat(send(scene, twice(twoCredentials, foreign))).isProblem(400, "validation");
        assertThat(send(scene, foreign)).isProblem(403, "cross-site");
        assertThat(send(scene, Request.post("/auth/login").body(JSON, "{"))).isProblem(400, "validation");
        assertThat(scene.visitor().login(scene.stranger())).isProblem(401, "invalid-credentials");
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void logout_by_cookie_asks_who_and_for_the_csrf_token_before_it_looks_at_a_body(Scene scene) {
        Actor actor = scene.loggedIn();
        String junk = "A".repeat(43);
        Actor nobody =
                scene.service().holding(actor.credentials().withAccess(junk).withRefresh(junk));
        Actor forger = scene.service().holding(actor.credentials().withoutCsrfToken());
        Request logout = Request.post("/auth/logout").body(JSON, "{");

        assertThat(send(scene, nobody.dressed(logout))).isProblem(401, "unauthenticated");
        assertThat(send(scene, forger.dressed(logout))).isProblem(403, "csrf");
        assertThat(send(scene, actor.dressed(logout))).isProblem(400, "validation");
        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void so_does_a_refresh_by_cookie(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor nobody = scene.service().holding(actor.credentials().withRefresh("A".repeat(43)));
        Actor forger = scene.service().holding(actor.credentials().withoutCsrfToken());
        Request refresh = Request.post("/auth/refresh").body(JSON, "{}");

        assertThat(send(scene, nobody.dressed(refresh))).isProblem(401, "unauthenticated");
        assertThat(send(scene, forger.dressed(refresh))).isProblem(403, "csrf");
        assertThat(send(scene, actor.dressed(refresh))).isProblem(400, "validation");
        assertThat(actor.refresh()).as("nothing was changed").hasStatus(200);
    }

    /** However many of them are good: it is their number that is wrong. */
    @EachCarrier
    void a_token_in_the_body_beside_a_cookie_is_one_credential_too_many(Scene scene) {
        if (!scene.carrier().usesCookies()) {
            return;
        }
        Actor actor = scene.loggedIn();
        Actor nobody = scene.service().holding(actor.credentials().withRefresh("A".repeat(43)));

        for (String path : List.of("/auth/refresh", "/auth/logout")) {
            Request request = Request.post(path).body(JSON, "{\"refreshToken\":\"x\"}");
            assertThat(send(scene, actor.dressed(request))).as(path).isViolationOf("refreshToken");
            assertThat(send(scene, nobody.dressed(request).without("X-CSRF-Token")))
                    .as(path)
                    .isViolationOf("refreshToken");
        }
        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_bad_password_is_told_before_a_taken_name(Scene scene) {
        assertThat(scene.service().register(scene.regular().with("short"))).isViolationOf("password");
        assertThat(scene.service().register(scene.regular().with("long enough")))
                .isProblem(409, "conflict");
    }

    @EachCarrier
    void a_parameter_comes_after_the_csrf_token_and_before_the_deed(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor forger = scene.service().holding(actor.credentials().withoutCsrfToken());

        if (scene.carrier().usesCookies()) {
            assertThat(forger.delete("/auth/sessions?keepCurrent=maybe")).isProblem(403, "csrf");
            assertThat(forger.delete("/auth/sessions/no-such-id")).isProblem(403, "csrf");
        }
        assertThat(actor.delete("/auth/sessions?keepCurrent=maybe")).isViolationOf("keepCurrent");
        assertThat(isAlive(actor)).isTrue();
    }

    /** The same credential twice, where this carrier has it. */
    private static Request twice(Actor actor, Request request) {
        String access = actor.credentials().access().orElseThrow();
        return actor.carrier()
                .accessCookie()
                .map(name -> request.header("Cookie", name + "=" + access + "; " + name + "=" + access))
                .orElseGet(() -> request.header("Authorization", "Bearer " + access)
                        .header("Authorization", "Bearer " + access));
    }

    /** Byte by byte, so that the host may be any. */
    private static Answer send(Scene scene, Request request) {
        return scene.service().wire().send(request).orElseThrow();
    }
}
