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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReauthenticationTest {

    @EachCarrier
    void it_opens_a_new_login_in_place_of_this_one(Scene scene) {
        Person person = scene.member();
        Actor bystander = scene.loggedIn(person);
        Actor actor = scene.visitor();
        Answer login = actor.login(person);
        Actor before = actor.snapshot();

        Answer answer = actor.reauthenticate(person.password());

        assertThat(answer).hasStatus(200);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> login.json().fieldNames());
        for (String fresh : List.of("sessionId", "csrfToken", "accessToken", "refreshToken")) {
            login.property(fresh)
                    .ifPresent(old -> assertThat(answer.property(fresh))
                            .as(fresh)
                            .isPresent()
                            .get()
                            .isNotEqualTo(old));
        }
        assertThat(absoluteEnd(answer)).isAfter(absoluteEnd(login));
        assertThat(Sessions.idsSeenBy(actor)).containsExactly(actor.sessionId(), bystander.sessionId());
        assertThat(before.get("/api/me")).isProblem(401, "unauthenticated");
        assertThat(before.refresh()).isProblem(401, "unauthenticated");
        assertThat(isAlive(actor)).isTrue();
        assertThat(actor.refresh()).hasStatus(200);
    }

    @EachCarrier
    void a_wrong_password_changes_nothing(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String wrong :
                List.of("wrong password", "", scene.regular().password() + " ", "\u0000", "x".repeat(10_000))) {
            Answer answer = actor.reauthenticate(wrong);
            assertThat(answer.status()).as("%d characters", wrong.length()).isIn(400, 401);
            assertThat(answer.problemType())
                    .as("%d characters", wrong.length())
                    .isPresent()
                    .get()
                    .isIn("validation", "invalid-credentials");
            assertThat(answer).setsNoCookie();
        }
        assertThat(actor.reauthenticate("wrong password")).isProblem(401, "invalid-credentials");

        assertThat(isAlive(actor)).isTrue();
        assertThat(actor.refresh()).hasStatus(200);
    }

    @EachCarrier
    void it_needs_a_login(Scene scene) {
        assertThat(scene.visitor().reauthenticate(scene.regular().password()))
                .isProblem(401, "unauthenticated")
                .setsNoCookie();
    }

    private static Instant absoluteEnd(Answer answer) {
        return Instant.parse(answer.property("absoluteExpiresAt").orElseThrow());
    }
}
