package authlab.suite.admin;

import static authlab.suite.AnswerAssert.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnHerselfTest {

    @EachCarrier(in = Configuration.ADMINISTERED)
    void what_an_admin_does_to_herself_ends_the_login_that_she_did_it_with(Scene scene) {
        Person person = scene.stranger();
        for (Request act : Admins.actsOn(person)) {
            scene.service().register(person);
            Actor root = Admins.root(scene);
            Admins.enable(root, person);
            Admins.assign(root, person, "admin");
            Actor admin = scene.loggedIn(person);
            Actor elsewhere = scene.loggedIn(person);
            Actor copy = admin.snapshot();

            Answer answer = admin.send(act);

            assertThat(answer).as(act.toString()).hasStatus(204).hasNoBody();
            if (scene.carrier().usesCookies()) {
                assertThat(answer).as(act.toString()).clearsCookiesOf(scene.carrier());
            } else {
                assertThat(answer).as(act.toString()).setsNoCookie();
            }
            Admins.assertDead(copy);
            Admins.assertDead(elsewhere);
            Admins.assertAlive(root);
        }
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void what_is_refused_ends_nothing(Scene scene) {
        Person person = Admins.appointed(scene);
        Actor admin = scene.loggedIn(person);

        assertThat(Admins.assign(admin, person)).isProblem(400, "validation").setsNoCookie();

        Admins.assertAlive(admin);
    }
}
