package authlab.suite.lifetime;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Moment;
import authlab.suite.Scene;
import authlab.suite.Sessions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** That time is up on time: where a login may idle for 6 s and last for 12 s, and an access token lives for 2 s. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class ExpiryTest {

    private static final Duration IDLE = Duration.ofSeconds(6);
    private static final Duration ABSOLUTE = Duration.ofSeconds(12);
    private static final Duration ACCESS = Duration.ofSeconds(2);

    @EachCarrier(in = Configuration.SHORT_LIVED)
    void a_login_that_nobody_uses_ends(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);

        Moment.awaitPast(Instant.now().plus(IDLE));

        assertThat(actor.get("/api/me")).isProblem(401, "unauthenticated").setsNoCookie();
        assertThat(actor.refresh()).isProblem(401, "unauthenticated").setsNoCookie();
        Actor later = scene.loggedIn(person);
        assertThat(Sessions.idsSeenBy(later)).containsExactly(later.sessionId());
    }

    @EachCarrier(in = Configuration.SHORT_LIVED)
    void a_refresh_is_no_use(Scene scene) {
        Actor actor = scene.visitor();
        Answer login = scene.logIn(actor, scene.regular());
        Instant end = Instant.now().plus(IDLE);

        Moment.meanwhile(end, Duration.ofMillis(400), () -> {
            Answer refreshed = actor.refresh();
            if (refreshed.status() == 200) {
                assertThat(refreshed.property("expiresAt")).isEqualTo(login.property("expiresAt"));
            }
        });

        assertThat(actor.refresh()).isProblem(401, "unauthenticated");
        assertThat(isAlive(actor)).isFalse();
    }

    @EachCarrier(in = Configuration.SHORT_LIVED)
    void nothing_carries_a_login_past_its_absolute_end(Scene scene) {
        Actor actor = scene.visitor();
        Answer login = scene.logIn(actor, scene.regular());
        Instant end = Instant.now().plus(ABSOLUTE);

        Moment.meanwhile(end, Duration.ofMillis(250), () -> {
            actor.get("/api/me");
            Answer refreshed = actor.refresh();
            if (refreshed.status() == 200) {
                assertThat(refreshed.property("absoluteExpiresAt")).isEqualTo(login.property("absoluteExpiresAt"));
                assertThat(time(refreshed, "expiresAt")).isBeforeOrEqualTo(time(login, "absoluteExpiresAt"));
            }
        });

        assertThat(actor.get("/api/me")).isProblem(401, "unauthenticated");
        assertThat(actor.refresh()).isProblem(401, "unauthenticated");
    }

    @EachCarrier(
            of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE},
            in = Configuration.SHORT_LIVED)
    void an_access_token_ends(Scene scene) {
        Actor actor = scene.loggedIn();

        Moment.awaitPast(Instant.now().plus(ACCESS));

        assertThat(actor.get("/api/me")).isProblem(401, "unauthenticated").setsNoCookie();
    }

    @EachCarrier(of = Carrier.JWT_BEARER, in = Configuration.SHORT_LIVED)
    void no_access_token_outlives_what_its_login_has_left(Scene scene) {
        Actor actor = scene.loggedIn();
        Moment.awaitPast(Instant.now().plus(IDLE).minus(Duration.ofSeconds(1)));

        Answer refreshed = actor.refresh();

        if (refreshed.status() == 200) {
            assertThat(refreshed.json().path("expiresIn").intValue()).isBetween(0, 1);
        }
        Moment.awaitPast(Instant.now().plus(Duration.ofSeconds(1)));
        assertThat(isAlive(actor)).isFalse();
    }

    private static Instant time(Answer answer, String property) {
        return Instant.parse(answer.property(property).orElseThrow());
    }
}
