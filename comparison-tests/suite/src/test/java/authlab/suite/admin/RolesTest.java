package authlab.suite.admin;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesTest {

    @EachCarrier(in = Configuration.ADMINISTERED)
    void another_role_ends_every_login_and_the_next_has_it(Scene scene) {
        Person person = scene.member();
        Actor one = scene.loggedIn(person);
        Actor other = scene.loggedIn(person);
        Actor bystander = scene.loggedIn();
        Actor admin = Admins.loggedIn(scene);

        assertThat(Admins.assign(admin, person, "user", "admin"))
                .hasStatus(204)
                .hasNoBody()
                .setsNoCookie();

        Admins.assertDead(one);
        Admins.assertDead(other);
        Admins.assertAlive(bystander);
        Admins.assertAlive(admin);
        Actor promoted = scene.visitor();
        Answer login = scene.logIn(promoted, person);
        assertThat(login.json().path("roles").toString()).isEqualTo("[\"admin\",\"user\"]");
        assertThat(promoted.get(Admins.USERS)).hasStatus(200);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void who_is_no_admin_any_more_is_dead_and_then_a_user(Scene scene) {
        Person person = Admins.appointed(scene);
        Actor former = scene.loggedIn(person);

        assertThat(Admins.assign(Admins.loggedIn(scene), person, "user")).hasStatus(204);

        assertThat(former.get(Admins.USERS)).isProblem(401, "unauthenticated");
        Admins.assertDead(former);
        assertThat(scene.loggedIn(person).get(Admins.USERS)).isProblem(403, "forbidden");
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void the_same_roles_again_end_them_too(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        Actor admin = Admins.loggedIn(scene);

        assertThat(Admins.assign(admin, person, "user")).hasStatus(204);
        Admins.assertDead(actor);
        assertThat(Admins.assign(admin, person, "user")).hasStatus(204);
        assertThat(Admins.assign(admin, person, "admin")).hasStatus(204);

        assertThat(scene.loggedIn(person).get("/api/me").json().path("roles").toString())
                .isEqualTo("[\"admin\"]");
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void anything_but_known_roles_each_once_is_refused_and_nothing_is_changed(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        Actor admin = Admins.loggedIn(scene);

        for (String body : List.of(
                "[]",
                "[\"user\",\"user\"]",
                "[\"user\",\"root\"]",
                "[\"USER\"]",
                "[\"user \"]",
                "[\"\"]",
                "[null]",
                "[0]",
                "[1]",
                "[true]",
                "[[\"user\"]]",
                "[{\"name\":\"user\"}]",
                "[\"user\",]",
                "[\"user\"] []",
                "null",
                "\"user\"",
                "\"\"",
                "{}",
                "{\"roles\":[\"user\"]}",
                "")) {
            Answer answer =
                    admin.send(Request.put(Admins.path(person) + "/roles").body("application/json", body));
            assertThat(answer).as(body).isProblem(400, "validation");
        }
        assertThat(admin.send(Request.put(Admins.path(person) + "/roles").body("text/plain", "[\"user\"]")))
                .isProblem(415, "unsupported-media-type");
        Admins.assertAlive(actor);
    }
}
