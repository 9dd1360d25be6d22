package authlab.suite.ending;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Moment;
import authlab.suite.Scene;
import authlab.suite.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Where {@code auth.step-up-max-age} is 3 s. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class StepUpTest {

    private static final Duration STEP_UP_MAX_AGE = Duration.ofSeconds(3);

    @EachCarrier(in = Configuration.HASTY)
    void ending_another_login_needs_a_recent_proof(Scene scene) {
        Person person = scene.member();
        Actor other = scene.loggedIn(person);
        Actor actor = withAgedProof(scene, person);

        Answer answer = actor.delete("/auth/sessions/" + other.sessionId());

        assertAsksForStepUp(scene, answer);
        assertThat(isAlive(other)).isTrue();
        assertThat(Sessions.idsSeenBy(actor)).containsExactly(actor.sessionId(), other.sessionId());
    }

    @EachCarrier(in = Configuration.HASTY)
    void it_is_asked_for_before_anything_is_looked_up(Scene scene) {
        Actor stranger = scene.loggedIn(scene.member());
        Actor actor = withAgedProof(scene, scene.member());

        assertAsksForStepUp(scene, actor.delete("/auth/sessions/" + UUID.randomUUID()));
        assertAsksForStepUp(scene, actor.delete("/auth/sessions/" + stranger.sessionId()));
    }

    @EachCarrier(in = Configuration.HASTY)
    void so_does_keeping_only_this_one(Scene scene) {
        Person person = scene.member();
        Actor other = scene.loggedIn(person);
        Actor actor = withAgedProof(scene, person);

        assertAsksForStepUp(scene, actor.delete("/auth/sessions?keepCurrent=true"));

        assertThat(actor.delete("/auth/sessions?keepCurrent=maybe"))
                .as("what is malformed is told first")
                .isViolationOf("keepCurrent");
        assertThat(isAlive(other)).isTrue();
        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier(in = Configuration.HASTY)
    void leaving_needs_none(Scene scene) {
        Person person = scene.member();
        Actor other = scene.loggedIn(person);
        Actor actor = withAgedProof(scene, person);

        assertThat(actor.delete("/auth/sessions/" + actor.sessionId())).hasStatus(204);
        assertThat(other.delete("/auth/sessions")).hasStatus(204);
    }

    @EachCarrier(in = Configuration.HASTY)
    void a_refresh_proves_nothing_but_the_password_does(Scene scene) {
        Person person = scene.member();
        Actor other = scene.loggedIn(person);
        Actor actor = withAgedProof(scene, person);
        actor.refresh();
        assertAsksForStepUp(scene, actor.delete("/auth/sessions/" + other.sessionId()));

        await("a proof that is used while it is recent")
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    assertThat(actor.reauthenticate(person.password())).hasStatus(200);
                    return actor.delete("/auth/sessions/" + other.sessionId()).status() == 204;
                });

        assertThat(isAlive(other)).isFalse();
    }

    private static Actor withAgedProof(Scene scene, Person person) {
        Actor actor = scene.visitor();
        Answer login = scene.logIn(actor, person);
        Moment.awaitPast(
                Instant.parse(login.property("authenticatedAt").orElseThrow()).plus(STEP_UP_MAX_AGE));
        return actor;
    }

    private static void assertAsksForStepUp(Scene scene, Answer answer) {
        String scheme = scene.carrier().usesCookies() ? "Cookie" : "Bearer";
        assertThat(answer)
                .isProblem(401, "step-up")
                .setsNoCookie()
                .hasHeader(
                        "WWW-Authenticate",
                        scheme + " realm=\"authlab\", error=\"insufficient_user_authentication\", max_age=\"3\"");
    }
}
