package authlab.suite.admin;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.client.Simultaneously;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The logins of one user, and those of everyone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("administered")
class EndedLoginsTest {

    @EachCarrier(in = Configuration.ADMINISTERED)
    void every_login_of_that_user_is_over_and_no_other(Scene scene) {
        Person person = scene.member();
        Actor one = scene.loggedIn(person);
        Actor other = scene.loggedIn(person);
        Actor bystander = scene.loggedIn();
        Actor admin = Admins.loggedIn(scene);

        assertThat(Admins.endSessions(admin, person)).hasStatus(204).hasNoBody().setsNoCookie();

        Admins.assertDead(one);
        Admins.assertDead(other);
        Admins.assertAlive(bystander);
        Admins.assertAlive(admin);
        Admins.assertAlive(scene.loggedIn(person));
        assertThat(Admins.endSessions(admin, scene.member()))
                .as("also if there was none")
                .hasStatus(204);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void of_everyone_all_are_over_the_admins_own_too_and_a_new_one_is_good(Scene scene) {
        Actor one = scene.loggedIn();
        Actor other = scene.loggedIn(scene.member());
        Actor admin = Admins.loggedIn(scene);
        Actor copy = admin.snapshot();

        if (scene.carrier().usesCookies()) {
            assertThat(Admins.endEverything(admin)).hasStatus(204).hasNoBody().clearsCookiesOf(scene.carrier());
        } else {
            assertThat(Admins.endEverything(admin)).hasStatus(204).hasNoBody().setsNoCookie();
        }

        Admins.assertDead(one);
        Admins.assertDead(other);
        Admins.assertDead(copy);
        assertThat(Admins.endEverything(copy)).isProblem(401, "unauthenticated");
        Actor again = scene.loggedIn();
        Admins.assertAlive(again);
        assertThat(again.refresh()).hasStatus(200);
        Admins.assertAlive(again);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void of_everyone_it_takes_one_row_however_many_there_are(Scene scene) throws SQLException {
        scene.loggedIn();
        Actor admin = Admins.loggedIn(scene);
        long epoch = number(scene, "select epoch from revocation_state");

        assertThat(Admins.endEverything(admin)).hasStatus(204);

        // What is over is written down later, one by one: by housekeeping, or by whoever comes upon it.
        String writer = " where xmin = (select xmin from revocation where epoch = " + (epoch + 1) + ")";
        assertThat(number(scene, "select epoch from revocation_state")).isEqualTo(epoch + 1);
        assertThat(number(scene, "select count(*) from revocation" + writer)).isOne();
        assertThat(number(scene, "select count(*) from login" + writer)).isZero();
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void of_two_who_end_everything_at_once_one_is_too_late(Scene scene) {
        Actor one = Admins.loggedIn(scene);
        Actor other = Admins.loggedIn(scene);

        List<Integer> statuses = Simultaneously.all(List.of(
                () -> Admins.endEverything(one).status(),
                () -> Admins.endEverything(other).status()));

        assertThat(statuses).containsExactlyInAnyOrder(204, 401);
    }

    private static long number(Scene scene, String query) throws SQLException {
        try (Connection connection = scene.instance().database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
