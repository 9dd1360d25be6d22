package authlab.suite.lifetime;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.client.Simultaneously;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sessions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Isolated("it keeps all hashing threads busy, so that others would be told to come back")
class SessionLimitTest {

    private static final int LIMIT = 5;

    @EachCarrier
    void one_login_more_than_five_ends_the_oldest(Scene scene) {
        Person person = scene.member();
        Actor bystander = scene.loggedIn();
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < LIMIT; i++) {
            actors.add(scene.loggedIn(person));
        }
        assertThat(actors).allSatisfy(actor -> assertThat(isAlive(actor)).isTrue());

        actors.add(scene.loggedIn(person));

        Actor evicted = actors.remove(0);
        assertThat(evicted.get("/api/me")).isProblem(401, "unauthenticated");
        assertThat(evicted.refresh()).isProblem(401, "unauthenticated");
        Collections.reverse(actors);
        assertThat(Sessions.idsSeenBy(actors.get(0)))
                .isEqualTo(actors.stream().map(Actor::sessionId).toList());
        assertThat(isAlive(bystander)).isTrue();
    }

    @EachCarrier
    void of_fifty_simultaneous_logins_at_most_five_are_alive_and_those_in_the_list(Scene scene) {
        Person person = scene.member();

        List<Actor> actors = Simultaneously.times(50, () -> scene.loggedIn(person));

        List<String> alive = idsOf(actors.stream().filter(Scene::isAlive));
        assertThat(alive).isNotEmpty().hasSizeLessThanOrEqualTo(LIMIT);
        Actor latest = scene.loggedIn(person);
        List<String> listed = Sessions.idsSeenBy(latest);
        assertThat(listed).hasSize(LIMIT);
        List<String> renewable =
                idsOf(actors.stream().filter(actor -> actor.refresh().status() == 200));
        assertThat(alive).containsAll(renewable);
        assertThat(listed).containsAll(renewable).contains(latest.sessionId());
        assertThat(renewable).as("all that is listed works").hasSize(LIMIT - 1);
    }

    private static List<String> idsOf(Stream<Actor> actors) {
        return actors.map(Actor::sessionId).toList();
    }
}
