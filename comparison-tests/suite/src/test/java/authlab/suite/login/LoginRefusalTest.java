package authlab.suite.login;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginRefusalTest {

    @EachCarrier
    void a_wrong_password_and_an_unknown_user_are_answered_alike(Scene scene) {
        Answer wrong = scene.visitor().login(scene.regular().with("wrong password"));
        Answer unknown = scene.visitor().login(scene.stranger());

        assertThat(wrong).isProblem(401, "invalid-credentials").setsNoCookie();
        assertThat(unknown).isProblem(401, "invalid-credentials").setsNoCookie();
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(unknown.headers().map()).isEqualTo(wrong.headers().map());
    }

    @EachCarrier
    void a_username_is_taken_to_the_letter(Scene scene) {
        Person person = scene.regular();

        for (String similar : List.of(
                person.username().toUpperCase(Locale.ROOT),
                " " + person.username(),
                person.username() + "\u0000",
                "")) {
            assertThat(scene.visitor().login(new Person(similar, person.password())))
                    .as(similar)
                    .isProblem(401, "invalid-credentials");
        }
    }

    @EachCarrier
    void a_login_by_somebody_who_is_logged_in_ends_that_login(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor before = actor.snapshot();

        Answer again = actor.login(scene.regular());

        assertThat(again).hasStatus(200);
        assertThat(actor.sessionId()).isNotEqualTo(before.sessionId());
        assertThat(isAlive(actor)).isTrue();
        assertThat(isAlive(before)).isFalse();
        assertThat(before.refresh()).isProblem(401, "unauthenticated");
    }

    @EachCarrier
    void also_if_it_is_a_login_of_somebody_else(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor before = actor.snapshot();
        Person other = scene.member();

        actor.login(other);

        assertThat(actor.get("/api/me").property("username")).contains(other.username());
        assertThat(isAlive(before)).isFalse();
    }

    @EachCarrier
    void a_failed_one_leaves_it(Scene scene) {
        Actor actor = scene.loggedIn();

        Answer answer = actor.login(scene.regular().with("wrong password"));

        assertThat(answer).isProblem(401, "invalid-credentials").setsNoCookie();
        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier
    void public_endpoints_ignore_an_invalid_credential(Scene scene) {
        Actor impostor = scene.service().holding(scene.loggedIn().credentials().withAccess("A".repeat(43)));
        Person newcomer = scene.stranger();

        assertThat(impostor.send(Request.post("/auth/register").json(newcomer))).hasStatus(201);
        assertThat(impostor.get("/no/such/path")).isProblem(404, "not-found");
        if (scene.carrier().isJwt()) {
            assertThat(impostor.get("/.well-known/jwks.json")).hasStatus(200);
        }
        assertThat(impostor.login(newcomer)).hasStatus(200);
    }

    @EachCarrier
    void an_unknown_carrier_is_refused(Scene scene) {
        for (String carrier : List.of("\"pigeon\"", "null", "1", "\"Cookie\"", "[\"cookie\"]")) {
            String body = "{\"username\":\"%s\",\"password\":\"%s\",\"carrier\":%s}"
                    .formatted(scene.regular().username(), scene.regular().password(), carrier);
            Answer answer = scene.visitor().send(Request.post("/auth/login").body("application/json", body));
            assertThat(answer).as(carrier).isViolationOf("carrier").setsNoCookie();
        }
    }
}
