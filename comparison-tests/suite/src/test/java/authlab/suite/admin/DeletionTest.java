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
import authlab.suite.Sessions;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeletionTest {

    @EachCarrier(in = Configuration.ADMINISTERED)
    void who_is_deleted_is_gone_with_her_logins(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        Actor bystander = scene.loggedIn();
        Actor admin = Admins.loggedIn(scene);

        assertThat(Admins.delete(admin, person)).hasStatus(204).hasNoBody().setsNoCookie();

        Admins.assertDead(actor);
        Admins.assertAlive(bystander);
        Admins.assertAlive(admin);
        assertThat(scene.visitor().login(person)).isProblem(401, "invalid-credentials");
        assertThat(pay(bystander, person, "first")).isProblem(404, "no-such-payee");
        assertThat(Admins.delete(admin, person)).isProblem(404, "not-found");
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void her_money_stays_where_it_went_and_so_does_her_name_on_it(Scene scene) {
        Person person = scene.member();
        Person other = scene.member();
        Actor counterpart = scene.loggedIn(other);
        assertThat(pay(scene.loggedIn(person), other, "one")).hasStatus(201);
        assertThat(pay(counterpart, person, "two")).hasStatus(201);
        String before = counterpart.get("/api/transfers").text();

        assertThat(Admins.delete(Admins.loggedIn(scene), person)).hasStatus(204);

        assertThat(counterpart.get("/api/transfers").text()).isEqualTo(before).contains(person.username());
        assertThat(counterpart.get("/api/account").json().path("balance").longValue())
                .isEqualTo(1_000_000);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void a_later_user_of_that_name_is_another(Scene scene) {
        Person person = scene.member();
        Person payee = scene.member();
        Actor former = scene.loggedIn(person);
        Answer paid = pay(former, payee, "the-same-key");
        String transfer = paid.header("Location").orElseThrow();
        assertThat(Admins.delete(Admins.loggedIn(scene), person)).hasStatus(204);

        assertThat(scene.service().register(person)).hasStatus(201);
        Actor latter = scene.loggedIn(person);

        Admins.assertDead(former);
        assertThat(Sessions.idsSeenBy(latter)).containsExactly(latter.sessionId());
        assertThat(latter.delete("/auth/sessions/" + former.sessionId())).isProblem(404, "not-found");
        assertThat(latter.get("/api/transfers").text()).isEqualTo("[]");
        assertThat(latter.get(transfer)).isProblem(404, "not-found");
        assertThat(latter.get("/api/account").json().path("balance").longValue())
                .isEqualTo(1_000_000);
        Answer again = pay(latter, payee, "the-same-key");
        assertThat(again).hasStatus(201);
        assertThat(again.header("Location")).isNotEqualTo(paid.header("Location"));
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void an_admin_who_was_deleted_is_a_user_if_she_comes_again(Scene scene) {
        Person person = Admins.appointed(scene);
        assertThat(Admins.delete(Admins.loggedIn(scene), person)).hasStatus(204);

        assertThat(scene.service().register(person)).hasStatus(201);

        assertThat(scene.loggedIn(person).get(Admins.USERS)).isProblem(403, "forbidden");
    }

    private static Answer pay(Actor payer, Person payee, String key) {
        return payer.send(Request.post("/api/transfers")
                .json(Map.of("to", payee.username(), "amount", 100))
                .header("Idempotency-Key", key));
    }
}
