package authlab.suite.ending;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sessions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemoteLogoutTest {

    @EachCarrier
    void it_ends_that_login_and_no_other(Scene scene) {
        Person person = scene.member();
        Actor lost = scene.loggedIn(person);
        Actor bystander = scene.loggedIn(person);
        Actor here = scene.loggedIn(person);

        assertThat(here.delete("/auth/sessions/" + lost.sessionId()))
                .hasStatus(204)
                .hasNoBody()
                .setsNoCookie();

        assertThat(lost.get("/api/me")).isProblem(401, "unauthenticated");
        assertThat(lost.refresh()).isProblem(401, "unauthenticated");
        assertThat(isAlive(bystander)).isTrue();
        assertThat(Sessions.idsSeenBy(here)).containsExactly(here.sessionId(), bystander.sessionId());
    }

    @EachCarrier
    void what_is_over_may_be_ended_again(Scene scene) {
        Person person = scene.member();
        Actor lost = scene.loggedIn(person);
        Actor here = scene.loggedIn(person);
        String id = lost.sessionId();
        lost.logout();

        assertThat(here.delete("/auth/sessions/" + id)).hasStatus(204);
        assertThat(here.delete("/auth/sessions/" + id)).hasStatus(204);
        assertThat(isAlive(here)).isTrue();
    }

    @EachCarrier
    void the_current_one_ends_like_a_logout(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor copy = actor.snapshot();

        Answer answer = actor.delete("/auth/sessions/" + actor.sessionId());

        assertThat(answer).hasStatus(204).hasNoBody();
        if (scene.carrier().usesCookies()) {
            assertThat(answer).clearsCookiesOf(scene.carrier());
        }
        assertThat(isAlive(copy)).isFalse();
        assertThat(copy.refresh()).isProblem(401, "unauthenticated");
    }

    @EachCarrier
    void a_login_of_somebody_else_is_not_there(Scene scene) {
        Actor stranger = scene.loggedIn(scene.member());
        Actor actor = scene.loggedIn();

        assertThat(actor.delete("/auth/sessions/" + stranger.sessionId())).isProblem(404, "not-found");

        assertThat(isAlive(stranger)).isTrue();
        assertThat(stranger.refresh()).hasStatus(200);
    }

    @EachCarrier
    void nor_is_one_that_never_was(Scene scene) {
        Actor actor = scene.loggedIn();
        String own = actor.sessionId();

        for (String id : List.of(
                UUID.randomUUID().toString(),
                "1",
                "x",
                own + "0",
                own.substring(1),
                "current",
                "%00",
                "%2e%2e",
                "%C3%28",
                "..%2f" + own,
                own + "%00",
                own + ";x=1")) {
            assertThat(actor.delete("/auth/sessions/" + id)).as(id).isProblem(404, "not-found");
        }

        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier
    void it_needs_a_login(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(scene.visitor().delete("/auth/sessions/" + actor.sessionId()))
                .isProblem(401, "unauthenticated");

        assertThat(isAlive(actor)).isTrue();
    }
}
