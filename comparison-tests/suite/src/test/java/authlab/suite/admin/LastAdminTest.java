package authlab.suite.admin;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.client.Simultaneously;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.ResourceLock;

/** There is always an admin who can act. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("administered")
class LastAdminTest {

    /** Each has both at the same few rows; without the lock it took two rounds at most to lose the last admin. */
    private static final int ROUNDS = 6;

    @EachCarrier(in = Configuration.ADMINISTERED)
    void the_last_admin_stays_what_she_is(Scene scene) {
        Actor root = alone(scene);

        assertThat(Admins.assign(root, Admins.ROOT, "user"))
                .isProblem(409, "conflict")
                .setsNoCookie();
        assertThat(Admins.disable(root, Admins.ROOT)).isProblem(409, "conflict").setsNoCookie();
        assertThat(Admins.delete(root, Admins.ROOT)).isProblem(409, "conflict").setsNoCookie();

        assertThat(admins(scene)).containsExactly("admin");
        Admins.assertAlive(root);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void what_leaves_her_an_admin_is_allowed(Scene scene) {
        assertThat(Admins.endSessions(alone(scene), Admins.ROOT)).hasStatus(204);
        assertThat(Admins.assign(Admins.root(scene), Admins.ROOT, "admin")).hasStatus(204);
        assertThat(Admins.assign(Admins.root(scene), Admins.ROOT, "user", "admin"))
                .hasStatus(204);
        assertThat(Admins.enable(Admins.root(scene), Admins.ROOT)).hasStatus(204);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void an_admin_who_is_disabled_does_not_count(Scene scene) {
        Actor root = alone(scene);
        Person other = Admins.appointed(scene);
        assertThat(Admins.disable(root, other)).hasStatus(204);

        assertThat(Admins.assign(root, Admins.ROOT, "user")).isProblem(409, "conflict");
        assertThat(Admins.disable(root, Admins.ROOT)).isProblem(409, "conflict");
        assertThat(Admins.delete(root, Admins.ROOT)).isProblem(409, "conflict");
        assertThat(Admins.assign(root, other, "user")).hasStatus(204);

        assertThat(admins(scene)).containsExactly("admin");
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void of_two_who_leave_at_once_one_has_to_stay(Scene scene) {
        for (int round = 0; round < ROUNDS; round++) {
            Actor root = alone(scene);
            Person person = Admins.appointed(scene);
            Actor other = scene.loggedIn(person);

            List<Answer> answers = Simultaneously.all(
                    List.of(() -> Admins.assign(root, Admins.ROOT, "user"), () -> other.send(leaving(person))));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
            putBack(scene, answers.get(0).status() == 204 ? other : root);
        }
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void of_two_who_take_the_role_from_each_other_at_once_one_has_to_stay(Scene scene) {
        for (int round = 0; round < ROUNDS; round++) {
            Actor root = alone(scene);
            Person person = Admins.appointed(scene);
            Actor other = scene.loggedIn(person);

            List<Answer> answers = Simultaneously.all(List.of(
                    () -> Admins.assign(root, person, "user"), () -> Admins.assign(other, Admins.ROOT, "user")));

            // Whose own login is over by the other's act is not believed any more.
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 401);
            putBack(scene, answers.get(0).status() == 204 ? root : other);
        }
    }

    private static Request leaving(Person person) {
        return Request.delete(Admins.path(person));
    }

    /** The first admin, logged in, and no other there is. */
    private static Actor alone(Scene scene) {
        Actor root = Admins.root(scene);
        for (String name : admins(scene)) {
            if (!name.equals(Admins.ROOT.username())) {
                assertThat(Admins.assign(root, new Person(name, ""), "user")).hasStatus(204);
            }
        }
        return root;
    }

    private static void putBack(Scene scene, Actor survivor) {
        assertThat(survivor.put(Admins.path(Admins.ROOT) + "/roles", List.of("admin", "user")))
                .hasStatus(204);
        assertThat(admins(scene)).contains("admin");
    }

    /** All that are enabled, as the database has it: there are too many users by now to turn all pages. */
    private static List<String> admins(Scene scene) {
        return Sql.of(scene).rows("select username from app_user where enabled and 'ADMIN' = any(roles)");
    }
}
