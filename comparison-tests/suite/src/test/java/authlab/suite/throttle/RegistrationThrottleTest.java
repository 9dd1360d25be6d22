package authlab.suite.throttle;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Four from one address within 15 s, here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationThrottleTest {

    private static final int REGISTRATIONS_MAX = 4;
    private static final Duration PERIOD = Duration.ofSeconds(15);

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void one_more_is_refused_and_makes_nobody(Scene scene) {
        Period.within(PERIOD, () -> {
            Place place = Place.anew(scene);
            for (int i = 0; i < REGISTRATIONS_MAX; i++) {
                assertThat(place.register(scene.stranger())).hasStatus(201);
            }
            Person late = scene.stranger();

            assertThat(place.register(late)).isProblem(429, "throttled");

            assertThat(place.register(late.with("short"))).isProblem(400, "validation");
            assertThat(Place.anew(scene).register(late)).hasStatus(201);
        });
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void who_asks_for_taken_names_is_refused_too(Scene scene) {
        Person taken = scene.stranger();

        Period.within(PERIOD, () -> {
            Place place = Place.anew(scene);
            for (int i = 0; i < REGISTRATIONS_MAX; i++) {
                assertThat(place.register(taken).status()).isIn(201, 409);
            }

            Answer throttled = place.register(taken);

            assertThat(throttled).isProblem(429, "throttled");
            Period.obey(throttled);
            assertThat(place.register(taken)).isProblem(409, "conflict");
        });
    }
}
