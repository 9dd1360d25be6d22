package authlab.suite.lifetime;

import static authlab.suite.AnswerAssert.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Moment;
import authlab.suite.Scene;
import authlab.suite.lifetime.InTime.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** That time is not up ahead of time, with the limits of {@link ExpiryTest}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class NoSoonerTest {

    private static final Duration IDLE = Duration.ofSeconds(6);
    private static final Duration ABSOLUTE = Duration.ofSeconds(12);
    private static final Duration ACCESS = Duration.ofSeconds(2);

    /** Of the idle time-out: so much sooner a login may end, since not every use is written down. */
    private static final Duration A_QUARTER = IDLE.dividedBy(4);

    @EachCarrier(in = Configuration.SHORT_LIVED)
    void an_idle_login_lives_for_three_quarters_of_its_time_at_least(Scene scene) {
        InTime.succeeds(() -> {
            Actor actor = scene.loggedIn();
            Instant used = Instant.now();
            assertThat(actor.get("/api/me")).hasStatus(200);
            Moment.awaitPast(used.plus(IDLE).minus(A_QUARTER).minusMillis(700));

            return Verdict.now(use(actor), used.plus(IDLE).minus(A_QUARTER));
        });
    }

    @EachCarrier(in = Configuration.SHORT_LIVED)
    void uses_keep_it_alive_to_its_absolute_end(Scene scene) {
        InTime.succeeds(() -> {
            Instant begun = Instant.now();
            Actor actor = scene.loggedIn();
            Moment.meanwhile(begun.plus(ABSOLUTE).minusMillis(1000), Duration.ofMillis(300), () -> use(actor));

            return Verdict.now(use(actor), begun.plus(ABSOLUTE));
        });
    }

    @EachCarrier(
            of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE},
            in = Configuration.SHORT_LIVED)
    void an_access_token_lives_to_its_last_whole_second(Scene scene) {
        InTime.succeeds(() -> {
            Instant begun = Instant.now();
            Actor actor = scene.loggedIn();

            return Verdict.now(actor.get("/api/me"), begun.plusSeconds(1));
        });
    }

    @EachCarrier(
            of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE},
            in = Configuration.SHORT_LIVED)
    void its_end_is_not_the_end_of_the_login(Scene scene) {
        InTime.succeeds(() -> {
            Instant begun = Instant.now();
            Actor actor = scene.loggedIn();
            Moment.awaitPast(Instant.now().plus(ACCESS));

            return Verdict.now(actor.refresh(), begun.plus(IDLE).minus(A_QUARTER));
        });
    }

    /** As a client does: renews what has run out and asks again. */
    private static Answer use(Actor actor) {
        Answer answer = actor.get("/api/me");
        if (answer.status() == 401 && actor.carrier().isJwt()) {
            actor.refresh();
            return actor.get("/api/me");
        }
        return answer;
    }
}
