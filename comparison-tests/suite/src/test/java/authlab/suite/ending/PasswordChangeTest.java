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
class PasswordChangeTest {

    private static final String NEW = "another horse, another staple";

    @EachCarrier
    void it_opens_a_new_login_and_ends_every_other(Scene scene) {
        Person person = scene.member();
        Actor elsewhere = scene.loggedIn(person);
        Actor bystander = scene.loggedIn();
        Actor actor = scene.loggedIn(person);
        Actor before = actor.snapshot();

        Answer answer = actor.changePassword(person.password(), NEW);

        assertThat(answer).hasStatus(200);
        for (Actor ended : List.of(before, elsewhere)) {
            assertThat(ended.get("/api/me")).isProblem(401, "unauthenticated");
            assertThat(ended.refresh()).isProblem(401, "unauthenticated");
        }
        assertThat(Sessions.idsSeenBy(actor)).containsExactly(actor.sessionId());
        assertThat(actor.refresh()).hasStatus(200);
        assertThat(isAlive(bystander)).isTrue();
        assertThat(scene.visitor().login(person)).isProblem(401, "invalid-credentials");
        assertThat(scene.visitor().login(person.with(NEW))).hasStatus(200);
    }

    @EachCarrier
    void a_wrong_current_password_changes_nothing(Scene scene) {
        Person person = scene.member();
        Actor elsewhere = scene.loggedIn(person);
        Actor actor = scene.loggedIn(person);

        assertThat(actor.changePassword("wrong password", NEW))
                .isProblem(401, "invalid-credentials")
                .setsNoCookie();

        assertThat(isAlive(actor)).isTrue();
        assertThat(isAlive(elsewhere)).isTrue();
        assertThat(scene.visitor().login(person)).hasStatus(200);
    }

    @EachCarrier
    void an_unfit_new_one_is_refused_before_the_current_one_is_asked_for(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);

        for (String unfit : List.of("short", "password1", "x".repeat(129), person.username() + "-1", "my-authlab-1")) {
            for (String current : List.of(person.password(), "wrong password")) {
                Answer answer = actor.changePassword(current, unfit);
                assertThat(answer).isProblem(400, "validation");
                assertThat(answer.json().path("violations").get(0).path("field").textValue())
                        .isEqualTo("newPassword");
            }
        }
        assertThat(scene.visitor().login(person)).hasStatus(200);
    }

    @EachCarrier
    void it_needs_a_login(Scene scene) {
        assertThat(scene.visitor().changePassword(scene.regular().password(), NEW))
                .isProblem(401, "unauthenticated");
    }
}
