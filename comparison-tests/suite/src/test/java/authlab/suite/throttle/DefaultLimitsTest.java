package authlab.suite.throttle;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Stage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A service whose limits nobody has set. All at one instance, for a start takes longer than any of it. Three hundred failures
 * from an address and two thousand registrations take a minute of hashing and more: their figures are defaults that {@code
 * AuthConfigTest} knows.
 */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefaultLimitsTest {

    private static final Duration PERIOD = Duration.ofMinutes(15);

    @ParameterizedTest
    @EnumSource(names = {"SESSION", "JWT_BEARER"})
    void ten_failures_of_an_account_and_sixty_renewals(Carrier carrier, Stage stage) {
        Instance instance = stage.lab(Configuration.THROTTLED)
                .start(Stage.kindOf(carrier), Map.of("auth.http.trusted-proxies", "127.0.0.1,::1"));
        try {
            Scene scene = stage.scene(instance, carrier);
            tenFailuresOfAnAccount(scene);
            sixtyRenewals(scene);
        } finally {
            instance.stop();
        }
    }

    private static void tenFailuresOfAnAccount(Scene scene) {
        Person person = Place.anew(scene).member();
        Place place = Place.anew(scene);
        for (int i = 1; i <= 10; i++) {
            assertThat(place.fail(person)).as("failure %d", i).isProblem(401, "invalid-credentials");
        }

        String hashed = hashed(scene);

        Answer right = place.logIn(person);

        assertThat(right).isProblem(429, "throttled").setsNoCookie();
        assertThat(Period.asked(right)).isBetween(Duration.ofMinutes(10), PERIOD);
        assertThat(hashed(scene)).as("nobody has spent a hash on it").isEqualTo(hashed);
        assertThat(Place.anew(scene).logIn(person)).hasStatus(200);
        assertThat(hashed(scene)).isNotEqualTo(hashed);
    }

    /** How many passwords have been, by its metrics. */
    private static String hashed(Scene scene) {
        return scene.instance()
                .management()
                .send(Request.get("/q/metrics"))
                .text()
                .lines()
                .filter(line -> line.startsWith("auth_passwords_hashed_total"))
                .findFirst()
                .orElseThrow();
    }

    private static void sixtyRenewals(Scene scene) {
        Person person = Place.anew(scene).member();

        Period.within(Duration.ofMinutes(1), () -> {
            Actor actor = scene.loggedIn(person);
            for (int i = 1; i <= 60; i++) {
                assertThat(actor.refresh()).as("renewal %d", i).hasStatus(200);
            }

            Answer throttled = actor.refresh();

            assertThat(throttled).isProblem(429, "throttled");
            assertThat(Period.asked(throttled)).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
            assertThat(isAlive(actor)).isTrue();
        });
    }
}
