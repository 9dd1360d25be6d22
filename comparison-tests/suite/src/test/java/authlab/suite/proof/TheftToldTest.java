package authlab.suite.proof;

import static authlab.suite.proof.BoundLoginTest.assertRefused;
import static authlab.suite.proof.BoundLoginTest.loggedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.DeviceKey;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** A refused proof may be all that is ever seen of a theft. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TheftToldTest {

    @EachCarrier
    void a_copy_that_is_presented_is_told_to_the_owner(Scene scene) {
        Actor owner = loggedIn(scene, scene.member(), DeviceKey.fresh());

        assertRefused(owner.snapshot().get("/api/me"));

        await("the event")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !reuses(owner).isEmpty());
        assertThat(reuses(owner))
                .allSatisfy(
                        event -> assertThat(event.path("sessionId").asText()).isEqualTo(owner.sessionId()));
    }

    @EachCarrier
    void that_a_nonce_is_wanted_is_no_alarm(Scene scene) {
        DeviceKey device = DeviceKey.fresh();
        Actor owner = loggedIn(scene, scene.member(), device);
        String proof = device.proofFor(
                        Request.get("/api/me"),
                        scene.service().base(),
                        owner.credentials().access())
                .withoutClaim("nonce")
                .signedBy(device.signer());

        assertThat(owner.send(Request.get("/api/me").header("DPoP", proof)).problemType())
                .contains("use-dpop-nonce");

        // What is refused after it is recorded after it.
        assertRefused(owner.snapshot().get("/api/me"));
        await("the other event")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !reuses(owner).isEmpty());
        assertThat(reuses(owner)).hasSize(1);
    }

    private static List<JsonNode> reuses(Actor reader) {
        List<JsonNode> events = new ArrayList<>();
        reader.get("/auth/events?limit=100").json().forEach(event -> {
            if (event.path("type").asText().equals("authn_token_reuse")) {
                events.add(event);
            }
        });
        return events;
    }
}
