package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** A failure of a kind that nobody thought of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnforeseenTest {

    private static final String INSIDE = "the drawer with the logins is stuck";

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.TIDY)
    void it_is_told_to_nobody_and_logged_whole(Scene scene) {
        Person person = scene.member();
        Sql sql = Sql.of(scene);
        String name = "stuck_" + person.username().replaceAll("[^a-z0-9]", "_");
        sql.change("create function " + name + "() returns trigger language plpgsql as" + " 'begin raise exception ''"
                + INSIDE + "''; end'");
        Answer answer;
        try {
            sql.change("create trigger " + name + " before insert on login for each row when (new.user_id = '"
                    + sql.text("select id from app_user where username = ?", person.username()) + "')"
                    + " execute function " + name + "()");
            answer = scene.visitor().login(person);
        } finally {
            sql.change("drop function " + name + " cascade");
        }

        assertThat(answer).isProblem(500, "internal").setsNoCookie();
        assertThat(answer.text() + answer.headers()).doesNotContainIgnoringCase(INSIDE, "exception", "sql", name);
        assertThat(scene.instance().log().text()).contains(INSIDE, "\tat authlab.");
        assertThat(scene.visitor().login(person)).as("afterwards").hasStatus(200);
    }
}
