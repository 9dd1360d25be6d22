package authlab.suite.hostile;

import static authlab.suite.hostile.Verdicts.assertIgnoredOrRefused;
import static authlab.suite.hostile.Verdicts.assertRefused;
import static authlab.suite.hostile.Verdicts.assertUnharmed;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Over HTTP/1.1, byte by byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileHeaderTest {

    @EachCarrier
    void as_a_credential_they_are_refused(Scene scene) {
        Actor actor = scene.loggedIn();

        HostileText.values().forEach((what, value) -> {
            Actor attacker = scene.service()
                    .holding(actor.credentials().withAccess(value).withoutCsrfToken());
            Request me = attacker.dressed(Request.get("/api/me"));
            assertRefused(what, send(scene, me.has("Cookie") || me.has("Authorization") ? me : Request.get("/api/me")));
            assertRefused(what, send(scene, attacker.dressed(Request.post("/auth/logout"))));
        });

        assertUnharmed(scene, actor);
    }

    @EachCarrier
    void as_a_part_of_a_true_credential_they_are_refused(Scene scene) {
        Actor actor = scene.loggedIn();
        String access = actor.credentials().access().orElseThrow();

        for (String hostile : List.of(
                "\u0000", "%00", "\u00c3(", "\u0001", "=", "A", ".", "\u00a0", "\u0085", "\u00ad", "\"", "\\")) {
            for (String value : List.of(
                    hostile + access, access + hostile, access.substring(0, 20) + hostile + access.substring(20))) {
                Request me = scene.service()
                        .holding(actor.credentials().withAccess(value))
                        .dressed(Request.get("/api/me"));
                assertRefused("%x in a credential".formatted((int) hostile.charAt(0)), send(scene, me));
            }
        }

        assertUnharmed(scene, actor);
    }

    @EachCarrier
    void as_a_means_of_renewal_they_are_refused(Scene scene) {
        Actor actor = scene.loggedIn();

        if (scene.carrier().usesCookies()) {
            HostileText.values().forEach((what, value) -> {
                Actor attacker = scene.service().holding(actor.credentials().withRefresh(value));
                assertRefused(what, send(scene, attacker.dressed(Request.post("/auth/refresh"))));
            });
        }

        assertUnharmed(scene, actor);
    }

    @EachCarrier
    void as_a_csrf_token_or_a_site_they_are_refused(Scene scene) {
        Actor actor = scene.loggedIn();
        List<String> headers = scene.carrier().usesCookies()
                ? List.of("X-CSRF-Token", "Origin", "Sec-Fetch-Site")
                : List.of("Origin", "Sec-Fetch-Site");

        for (String header : headers) {
            HostileText.values()
                    .forEach((what, value) -> assertRefused(
                            header + ": " + what,
                            send(
                                    scene,
                                    actor.dressed(Request.post("/auth/logout").header(header, value)))));
        }

        assertUnharmed(scene, actor);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void as_anything_else_they_do_no_harm(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String header : List.of(
                "User-Agent",
                "Accept",
                "Accept-Language",
                "Content-Type",
                "Referer",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "Forwarded",
                "X-Request-Id",
                "traceparent",
                "If-Match",
                "Expect",
                "Upgrade",
                "Range",
                "X-Anything")) {
            HostileText.values()
                    .forEach((what, value) -> assertIgnoredOrRefused(
                            header + ": " + what,
                            send(scene, actor.dressed(Request.get("/api/me").header(header, value)))));
        }
        HostileText.values()
                .forEach((what, value) -> assertIgnoredOrRefused(
                        "name of a header: " + what,
                        send(scene, actor.dressed(Request.get("/api/me").header("X-" + value, "x")))));

        assertUnharmed(scene, actor);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_thousand_headers_or_cookies_are_too_many_or_nothing(Scene scene) {
        Actor actor = scene.loggedIn();
        Request headers = actor.dressed(Request.get("/api/me"));
        for (int i = 0; i < 1000; i++) {
            headers = headers.header("X-" + i, "x".repeat(20));
        }

        assertIgnoredOrRefused("headers", send(scene, headers));
        assertIgnoredOrRefused("cookies", send(scene, Request.get("/api/me").header("Cookie", "a=b; ".repeat(5000))));
        assertIgnoredOrRefused(
                "empty cookies", send(scene, Request.get("/api/me").header("Cookie", ";".repeat(5000))));

        assertUnharmed(scene, actor);
    }

    private static Answer send(Scene scene, Request request) {
        return scene.service().wire().send(request).orElseThrow();
    }
}
