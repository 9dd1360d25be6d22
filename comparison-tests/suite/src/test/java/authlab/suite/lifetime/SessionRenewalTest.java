package authlab.suite.lifetime;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static authlab.suite.Scene.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Simultaneously;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What renewal does to a session id. The lost answer that costs a login here costs none in {@link TokenRenewalTest}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionRenewalTest {

    @EachCarrier(of = Carrier.SESSION)
    void the_old_id_is_dead_at_once(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor before = actor.snapshot();

        actor.refresh();

        assertThat(before.get("/api/me")).isProblem(401, "unauthenticated");
        assertThat(before.delete("/auth/sessions")).isProblem(401, "unauthenticated");
    }

    @EachCarrier(of = Carrier.SESSION)
    void presented_again_it_is_refused_and_the_login_lives_on(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor thief = actor.snapshot();
        actor.refresh();

        assertThat(thief.refresh()).isProblem(401, "unauthenticated");
        assertThat(thief.refresh()).isProblem(401, "unauthenticated");
        assertThat(thief.logout()).isProblem(401, "unauthenticated");

        assertThat(isAlive(actor)).isTrue();
        assertThat(actor.refresh()).hasStatus(200);
    }

    @EachCarrier(of = Carrier.SESSION)
    void of_simultaneous_renewals_one_succeeds(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor browser = actor.snapshot();

        List<Answer> answers = Simultaneously.times(8, () -> patiently(actor.snapshot()::refresh));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 401);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(isAlive(browser)).isFalse();
    }
}
