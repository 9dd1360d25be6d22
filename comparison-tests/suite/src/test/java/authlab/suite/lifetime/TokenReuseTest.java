package authlab.suite.lifetime;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Person;
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

/** A used refresh token after its leeway, here 2 s, is taken for a stolen one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class TokenReuseTest {

    private static final Duration LEEWAY = Duration.ofSeconds(2);

    @EachCarrier(
            of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE},
            in = Configuration.HASTY)
    void its_reuse_ends_the_login_of_thief_and_victim_alike(Scene scene) {
        Person person = scene.regular();
        Actor bystander = scene.loggedIn(person);
        Actor victim = scene.loggedIn(person);
        Actor thief = victim.snapshot();
        refreshAndAwaitTheEndOfLeeway(victim);

        assertThat(thief.refresh()).isProblem(401, "unauthenticated").setsNoCookie();

        assertThat(isAlive(victim)).isFalse();
        assertThat(victim.refresh()).isProblem(401, "unauthenticated");
        assertThat(isAlive(thief)).isFalse();
        assertThat(isAlive(bystander)).isTrue();
    }

    @EachCarrier(
            of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE},
            in = Configuration.HASTY)
    void the_leeway_of_each_token_begins_with_its_own_first_use(Scene scene) {
        InTime.succeeds(() -> {
            Actor actor = scene.loggedIn();
            refreshAndAwaitTheEndOfLeeway(actor);
            Actor tab = actor.snapshot();
            Instant used = Instant.now();
            actor.refresh();

            return Verdict.now(tab.refresh(), used.plus(LEEWAY));
        });
    }

    @EachCarrier(
            of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE},
            in = Configuration.HASTY)
    void replays_do_not_prolong_it(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor tab = actor.snapshot();
        Actor thief = actor.snapshot();
        actor.refresh();
        Instant leewayOver = Instant.now().plus(LEEWAY);

        Moment.meanwhile(
                leewayOver.minusMillis(500),
                Duration.ofMillis(300),
                () -> tab.snapshot().refresh());
        Moment.awaitPast(leewayOver);

        assertThat(thief.refresh()).isProblem(401, "unauthenticated");
        assertThat(isAlive(actor)).isFalse();
    }

    @EachCarrier(
            of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE},
            in = Configuration.HASTY)
    void logging_out_by_it_is_reuse_as_well(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor copy = actor.snapshot();
        refreshAndAwaitTheEndOfLeeway(actor);

        assertThat(new RefreshTokenAlone(scene.service(), copy.credentials()).logout())
                .isProblem(401, "unauthenticated");

        assertThat(isAlive(actor)).isFalse();
        assertThat(actor.refresh()).isProblem(401, "unauthenticated");
    }

    private static void refreshAndAwaitTheEndOfLeeway(Actor actor) {
        assertThat(actor.refresh()).hasStatus(200);
        Moment.awaitPast(Instant.now().plus(LEEWAY));
    }
}
