package authlab.suite.login;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.SESSION;
import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Person;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Somebody whose password was hashed when that was to cost less than it is to cost now. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DearerHashTest {

    /** Of "password"; one of the test vectors that the reference implementation comes with. */
    private static final String CHEAP =
            "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc";

    @EachCarrier(of = {SESSION, JWT_BEARER})
    void at_her_next_login_it_is_hashed_anew_and_not_before(Scene scene) {
        Sql sql = Sql.of(scene);
        Person person = scene.member().with("password");
        sql.change("update app_user set password_hash = ? where username = ?", CHEAP, person.username());

        assertThat(scene.visitor().login(person.with("passwords"))).isProblem(401, "invalid-credentials");
        assertThat(hashOf(person, sql)).isEqualTo(CHEAP);

        assertThat(scene.visitor().login(person)).hasStatus(200);
        assertThat(hashOf(person, sql)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");

        assertThat(scene.visitor().login(person)).hasStatus(200);
    }

    private static String hashOf(Person person, Sql sql) {
        return sql.text("select password_hash from app_user where username = ?", person.username());
    }
}
