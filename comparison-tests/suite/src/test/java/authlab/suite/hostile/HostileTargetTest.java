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
class HostileTargetTest {

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void as_an_id_or_a_path_they_are_refused(Scene scene) {
        Actor actor = scene.loggedIn();

        HostileText.values().forEach((what, value) -> {
            assertRefused("id: " + what, send(scene, actor.dressed(Request.delete("/auth/sessions/" + value + "x"))));
            assertRefused("path: " + what, send(scene, actor.dressed(Request.get("/api/" + value))));
            assertRefused("target: " + what, send(scene, actor.dressed(Request.get(value + "x"))));
        });

        assertUnharmed(scene, actor);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void as_a_parameter_they_are_refused(Scene scene) {
        Actor actor = scene.loggedIn();

        HostileText.values()
                .forEach((what, value) -> assertRefused(
                        "keepCurrent: " + what,
                        send(scene, actor.dressed(Request.delete("/auth/sessions?keepCurrent=" + value)))));

        assertUnharmed(scene, actor);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void as_any_other_query_they_do_no_harm(Scene scene) {
        Actor actor = scene.loggedIn();

        HostileText.values().forEach((what, value) -> {
            assertIgnoredOrRefused("query: " + what, send(scene, actor.dressed(Request.get("/api/me?" + value))));
            assertIgnoredOrRefused("name: " + what, send(scene, actor.dressed(Request.get("/api/me?" + value + "=1"))));
        });
        assertIgnoredOrRefused("many", send(scene, actor.dressed(Request.get("/api/me?" + "a=b&".repeat(1000)))));

        assertUnharmed(scene, actor);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void as_a_method_they_are_refused(Scene scene) {
        for (String method : List.of("GE\u0000T", "G\u00c3T", "A".repeat(5000), "\u0001", "\"", "get", "GET\tX", "*")) {
            assertRefused("method", send(scene, Request.of(method, "/api/me")));
        }

        assertUnharmed(scene, scene.loggedIn());
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void ids_of_the_right_form_that_are_none_are_not_there(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String id : List.of(
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "FFFFFFFF-FFFF-7FFF-BFFF-FFFFFFFFFFFF",
                "0-0-0-0-0",
                "-1",
                "9".repeat(40),
                "018f00000000700080000000000000ff",
                "{018f0000-0000-7000-8000-000000000000}",
                "urn:uuid:018f0000-0000-7000-8000-000000000000",
                "x".repeat(129),
                "null",
                "~")) {
            assertRefused(id, send(scene, actor.dressed(Request.delete("/auth/sessions/" + id))));
        }

        assertUnharmed(scene, actor);
    }

    private static Answer send(Scene scene, Request request) {
        return scene.service().wire().send(request).orElseThrow();
    }
}
