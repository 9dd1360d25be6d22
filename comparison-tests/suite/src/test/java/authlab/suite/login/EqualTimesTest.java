package authlab.suite.login;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.SESSION;
import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Person;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it measures time")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EqualTimesTest {

    private static final int TURNS = 10;

    @EachCarrier(of = {SESSION, JWT_BEARER})
    void names_that_are_nobodys_or_disabled_are_refused_no_sooner(Scene scene) {
        Person known = scene.regular().with("wrong password");
        Person unknown = scene.stranger();
        Person impossible = new Person("No Such Name", "wrong password");
        Person disabled = scene.member();
        assertThat(Sql.of(scene).change("update app_user set enabled = false where username = ?", disabled.username()))
                .isOne();

        long[] fastest = fastestLogins(scene, List.of(known, unknown, impossible, disabled));

        assertThat(fastest[1]).isGreaterThan(fastest[0] / 2);
        assertThat(fastest[2]).isGreaterThan(fastest[0] / 2);
        assertThat(fastest[3]).isGreaterThan(fastest[0] / 2).isLessThan(fastest[0] * 2);
    }

    /** In turns; the fastest of a few tells what the work takes at least, however busy the machine. */
    private static long[] fastestLogins(Scene scene, List<Person> people) {
        long[] fastest = new long[people.size()];
        Arrays.fill(fastest, Long.MAX_VALUE);
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < fastest.length; i++) {
                long begun = System.nanoTime();
                assertThat(scene.visitor().login(people.get(i))).isProblem(401, "invalid-credentials");
                fastest[i] = Math.min(fastest[i], System.nanoTime() - begun);
            }
        }
        return fastest;
    }
}
