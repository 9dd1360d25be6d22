package authlab.suite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestTimesTest {

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void whoever_watches_sees_which_route_was_answered_how(Scene scene) {
        Actor actor = scene.loggedIn();

        actor.get("/api/me");
        actor.get("/api/transfers/" + UUID.randomUUID());

        // An answer is there before it has been counted.
        await().untilAsserted(() -> assertThat(metrics(scene))
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/api/me\"")
                .contains("http_server_requests_seconds_count{method=\"GET\",outcome=\"CLIENT_ERROR\",status=\"404\","
                        + "uri=\"/api/transfers/{id}\""));
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void what_is_no_route_leaves_no_name(Scene scene) {
        String nowhere = "/nowhere-" + UUID.randomUUID();

        scene.visitor().get(nowhere);

        await().untilAsserted(() -> assertThat(metrics(scene)).contains("status=\"404\",uri=\"NOT_FOUND\""));
        assertThat(metrics(scene)).doesNotContain(nowhere);
    }

    private static String metrics(Scene scene) {
        return scene.instance().management().send(Request.get("/q/metrics")).text();
    }
}
