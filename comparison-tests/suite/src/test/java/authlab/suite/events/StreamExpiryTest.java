package authlab.suite.events;

import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.EventStream;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Moment;
import authlab.suite.Scene;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An open stream keeps no login alive, and ends with it: where a login may idle for 6 s and last for 12 s. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class StreamExpiryTest {

    private static final Duration IDLE = Duration.ofSeconds(6);
    private static final Duration ABSOLUTE = Duration.ofSeconds(12);
    private static final Duration BUSY_MACHINE = Duration.ofSeconds(20);

    @EachCarrier(
            of = {SESSION, JWT_COOKIE},
            in = Configuration.SHORT_LIVED)
    void it_ends_when_the_login_has_idled_too_long(Scene scene) {
        Actor actor = scene.loggedIn(scene.member());
        Instant begun = Instant.now();
        try (EventStream stream = actor.listen(EventStreamTest.STREAM)) {
            await("its end").atMost(IDLE.plus(BUSY_MACHINE)).until(stream::isOver);

            assertThat(stream.types()).containsExactly("session_expired", "end");
            assertThat(Duration.between(begun, Instant.now()))
                    .isGreaterThan(IDLE.multipliedBy(3).dividedBy(4));
        }
    }

    @EachCarrier(
            of = {SESSION, JWT_COOKIE},
            in = Configuration.SHORT_LIVED)
    void and_when_it_has_lasted_long_enough_however_much_it_is_used(Scene scene) {
        Actor actor = scene.loggedIn(scene.member());
        Instant end = Instant.now().plus(ABSOLUTE);
        try (EventStream stream = actor.listen(EventStreamTest.STREAM)) {
            Moment.meanwhile(end, Duration.ofMillis(500), () -> {
                actor.refresh();
                actor.get("/api/me");
                assertThat(stream.isOver() && Instant.now().isBefore(end.minusSeconds(1)))
                        .as("over too soon: %s", stream)
                        .isFalse();
            });

            await("its end").atMost(BUSY_MACHINE).until(stream::isOver);

            // Whoever goes on with what has expired is told of it too, if that comes first.
            assertThat(stream.types())
                    .filteredOn(type -> !type.equals("session_use_after_expire"))
                    .endsWith("session_expired", "end");
        }
    }

    /** Proxies and clients hang up on who is silent for long. */
    @EachCarrier(of = {SESSION, JWT_COOKIE})
    void while_nothing_happens_it_gives_a_sign_of_life_every_fifteen_seconds(Scene scene) {
        try (EventStream stream = scene.loggedIn(scene.member()).listen(EventStreamTest.STREAM)) {
            await("the first comment").until(() -> stream.comments() > 0);
            int comments = stream.comments();

            await("another")
                    .atMost(Duration.ofSeconds(15).plus(BUSY_MACHINE))
                    .until(() -> stream.comments() > comments);

            assertThat(stream.isOver()).isFalse();
            assertThat(stream.events()).isEmpty();
        }
    }
}
