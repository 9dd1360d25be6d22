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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogoutEverywhereTest {

    @EachCarrier
    void everywhere_means_here_as_well(Scene scene) {
        for (String query : List.of("", "?keepCurrent=false")) {
            Person person = scene.member();
            Actor there = scene.loggedIn(person);
            Actor here = scene.loggedIn(person);
            Actor bystander = scene.loggedIn();
            Actor copy = here.snapshot();

            Answer answer = here.delete("/auth/sessions" + query);

            assertThat(answer).as(query).hasStatus(204).hasNoBody();
            if (scene.carrier().usesCookies()) {
                assertThat(answer).clearsCookiesOf(scene.carrier());
            }
            for (Actor actor : List.of(there, copy)) {
                assertThat(isAlive(actor)).isFalse();
                assertThat(actor.refresh()).isProblem(401, "unauthenticated");
            }
            assertThat(isAlive(bystander)).isTrue();
        }
    }

    @EachCarrier
    void or_everywhere_else(Scene scene) {
        Person person = scene.member();
        Actor one = scene.loggedIn(person);
        Actor two = scene.loggedIn(person);
        Actor here = scene.loggedIn(person);
        Actor bystander = scene.loggedIn();

        assertThat(here.delete("/auth/sessions?keepCurrent=true"))
                .hasStatus(204)
                .hasNoBody()
                .setsNoCookie();

        for (Actor other : List.of(one, two)) {
            assertThat(isAlive(other)).isFalse();
            assertThat(other.refresh()).isProblem(401, "unauthenticated");
        }
        assertThat(Sessions.idsSeenBy(here)).containsExactly(here.sessionId());
        assertThat(here.refresh()).hasStatus(200);
        assertThat(isAlive(bystander)).isTrue();
    }

    @EachCarrier
    void which_of_the_two_has_to_be_said_clearly(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String query : List.of(
                "keepCurrent=maybe",
                "keepCurrent=",
                "keepCurrent",
                "keepCurrent=TRUE",
                "keepCurrent=1",
                "keepCurrent=true&keepCurrent=true",
                "keepCurrent=true&keepCurrent=false",
                "keepCurrent=%00",
                "keepCurrent=true%20")) {
            assertThat(actor.delete("/auth/sessions?" + query))
                    .as(query)
                    .isViolationOf("keepCurrent")
                    .setsNoCookie();
        }

        assertThat(isAlive(actor)).isTrue();
    }
}
