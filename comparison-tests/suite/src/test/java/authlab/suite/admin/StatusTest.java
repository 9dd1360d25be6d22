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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusTest {

    @EachCarrier(in = Configuration.ADMINISTERED)
    void who_is_disabled_is_out_and_told_no_more_than_a_stranger(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        Actor bystander = scene.loggedIn();
        Actor admin = Admins.loggedIn(scene);

        assertThat(Admins.disable(admin, person)).hasStatus(204).hasNoBody().setsNoCookie();

        Admins.assertDead(actor);
        Admins.assertAlive(bystander);
        Admins.assertAlive(admin);
        Answer disabled = scene.visitor().login(person);
        assertThat(disabled).isProblem(401, "invalid-credentials");
        assertThat(disabled.text())
                .isEqualTo(scene.visitor().login(scene.stranger()).text())
                .isEqualTo(scene.visitor().login(person.with("wrong password")).text());
        assertThat(scene.service().register(person)).as("the name is kept").isProblem(409, "conflict");
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void nobody_can_pay_her_until_she_is_enabled(Scene scene) {
        Person payee = scene.member();
        Actor payer = scene.loggedIn();
        Actor admin = Admins.loggedIn(scene);
        Map<String, Object> payment = Map.of("to", payee.username(), "amount", 1);

        Admins.disable(admin, payee);
        assertThat(payer.post("/api/transfers", payment)).isProblem(404, "no-such-payee");

        Admins.enable(admin, payee);
        assertThat(payer.post("/api/transfers", payment)).hasStatus(201);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void enabling_revives_no_login_and_ends_none(Scene scene) {
        Person person = scene.member();
        Actor before = scene.loggedIn(person);
        Actor admin = Admins.loggedIn(scene);
        Admins.disable(admin, person);

        assertThat(Admins.enable(admin, person)).hasStatus(204).hasNoBody().setsNoCookie();

        Admins.assertDead(before);
        Actor after = scene.loggedIn(person);
        assertThat(Admins.enable(admin, person)).hasStatus(204);
        Admins.assertAlive(after);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void disabling_again_changes_nothing(Scene scene) {
        Person person = scene.member();
        Actor admin = Admins.loggedIn(scene);

        assertThat(Admins.disable(admin, person)).hasStatus(204);
        assertThat(Admins.disable(admin, person)).hasStatus(204);

        assertThat(scene.visitor().login(person)).isProblem(401, "invalid-credentials");
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void of_logins_at_the_same_moment_none_outlives_it(Scene scene) {
        Person person = scene.member();
        Actor admin = Admins.loggedIn(scene);
        List<Actor> actors = new ArrayList<>();
        List<Callable<Answer>> atOnce = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor actor = scene.visitor();
            actors.add(actor);
            atOnce.add(() -> actor.login(person));
        }
        atOnce.add(4, () -> Admins.disable(admin, person));

        List<Answer> answers = Simultaneously.all(atOnce);

        assertThat(answers.get(4)).hasStatus(204);
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 204, 401, 503);
        actors.stream()
                .filter(actor -> actor.credentials().access().isPresent())
                .forEach(Admins::assertDead);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void anything_but_a_status_is_refused_and_nothing_is_changed(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        Actor admin = Admins.loggedIn(scene);

        for (String body : List.of(
                "{}",
                "{\"enabled\":null}",
                "{\"enabled\":0}",
                "{\"enabled\":\"false\"}",
                "{\"enabled\":[false]}",
                "{\"enabled\":false,\"roles\":[\"admin\"]}",
                "{\"enabled\":false,\"enabled\":false}",
                "{\"Enabled\":false}",
                "[]",
                "false",
                "null",
                "")) {
            Answer answer =
                    admin.send(Request.put(Admins.path(person) + "/status").body("application/json", body));
            assertThat(answer).as(body).isProblem(400, "validation");
        }
        Admins.assertAlive(actor);
    }
}
