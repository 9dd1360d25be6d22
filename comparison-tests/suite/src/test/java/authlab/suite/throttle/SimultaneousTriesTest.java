package authlab.suite.throttle;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Simultaneously;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimultaneousTriesTest {

    private static final int MANY = 20;
    private static final int FAILURES_MAX = 3;
    private static final Duration PERIOD = Duration.ofSeconds(20);

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void of_many_guesses_at_once_no_more_are_checked_than_one_after_the_other(Scene scene) {
        Person person = Place.anew(scene).member();

        Period.within(PERIOD, () -> {
            Place place = Place.anew(scene);

            List<Answer> answers = Simultaneously.times(MANY, () -> place.fail(person));

            assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(FAILURES_MAX);
            assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(MANY - FAILURES_MAX);
        });
    }

    /** Failures alone are counted: none of these is one, so none is refused for the others' sake. */
    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void many_right_passwords_at_once_are_all_let_in(Scene scene) {
        Person person = Place.anew(scene).member();
        Place place = Place.anew(scene);

        List<Answer> answers = Simultaneously.times(MANY, () -> place.logIn(person));

        assertThat(answers).extracting(Answer::status).doesNotContain(429);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).isNotEmpty();
        assertThat(place.logIn(person)).hasStatus(200);
    }
}
