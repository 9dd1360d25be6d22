package authlab.suite.hostile;

import static authlab.suite.hostile.Verdicts.assertRefused;
import static authlab.suite.hostile.Verdicts.assertUnharmed;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.client.Service;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Noise as a body, and what noise makes of a good one. The seed in a failure's message finds it again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileBodyTest {

    private static final int ROUNDS = 60;
    private static final int BYTES_MAX = 2000;
    private static final List<String> PATHS = List.of("/auth/login", "/auth/register", "/auth/reauthenticate");
    private static final String GOOD = "{\"username\":\"Not A Name\",\"password\":\"long \\u00e9 enough\"}";

    @EachCarrier
    void noise_is_refused_over_http_1(Scene scene) {
        assertNoiseIsRefused(scene, scene.service());
    }

    @EachCarrier
    void and_over_http_2(Scene scene) {
        assertNoiseIsRefused(scene, scene.service().over(Version.HTTP_2));
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_body_that_is_damaged_in_one_place_does_no_harm(Scene scene) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            assertRefused("seed " + seed + ", round " + i, scene.service().send(json("/auth/register", body)));
        }

        assertUnharmed(scene, scene.loggedIn());
    }

    private static void assertNoiseIsRefused(Scene scene, Service service) {
        Actor actor = scene.loggedIn().at(service);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] noise = new byte[1 + random.nextInt(BYTES_MAX)];
            random.nextBytes(noise);
            assertRefused("seed " + seed + ", round " + i, actor.send(json(PATHS.get(i % PATHS.size()), noise)));
        }

        assertUnharmed(scene, actor);
    }

    private static Request json(String path, byte[] body) {
        return Request.post(path).header("Content-Type", "application/json").body(body);
    }
}
