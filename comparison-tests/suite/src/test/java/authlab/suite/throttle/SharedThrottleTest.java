package authlab.suite.throttle;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.client.Person;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eight failures from one address, here, wherever they were counted. */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedThrottleTest {

    private static final int FAILURES_MAX = 8;

    @ParameterizedTest
    @EnumSource(names = {"SESSION", "JWT_BEARER"})
    void instances_count_together_and_a_restart_forgets_nothing(Carrier carrier, Stage stage) {
        Scene scene = stage.scene(Configuration.THROTTLED, carrier);
        Instance second = stage.lab(Configuration.THROTTLED)
                .startBeside(
                        scene.instance(),
                        Configuration.THROTTLED.settingsOf(scene.instance().kind()));
        try {
            Place here = Place.anew(scene);
            Place there = new Place(stage.scene(second, carrier), here.address());
            Person person = Place.anew(scene).member();
            for (int i = 1; i <= FAILURES_MAX; i++) {
                Place place = i % 2 == 0 ? here : there;
                assertThat(place.fail(scene.stranger())).as("failure %d", i).isProblem(401, "invalid-credentials");
            }

            assertThat(here.logIn(person)).isProblem(429, "throttled");
            assertThat(there.logIn(person)).isProblem(429, "throttled");

            second.stop();
            second.start();

            assertThat(there.logIn(person)).isProblem(429, "throttled");
            assertThat(Place.anew(there.scene()).logIn(person)).hasStatus(200);
        } finally {
            second.stop();
        }
    }
}
