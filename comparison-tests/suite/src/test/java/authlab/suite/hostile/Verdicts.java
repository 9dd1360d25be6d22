package authlab.suite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.suite.Scene;
import java.util.Set;

/** What may be said to hostile bytes. */
final class Verdicts {

    /** As the contract lists them; where bytes are of no concern to a request, it may just succeed. */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 413, 414, 415, 431);

    private Verdicts() {}

    static void assertRefused(String what, Answer answer) {
        assertThat(REFUSALS).as("%s: %s", what, answer).contains(answer.status());
        assertProper(what, answer);
    }

    static void assertIgnoredOrRefused(String what, Answer answer) {
        if (answer.status() / 100 != 2) {
            assertRefused(what, answer);
        }
    }

    /** The service goes on, and the login that was near is as it was. */
    static void assertUnharmed(Scene scene, Actor actor) {
        assertThat(Scene.isAlive(actor)).as("the login").isTrue();
        assertThat(scene.visitor().login(scene.regular()).status())
                .as("a new login")
                .isEqualTo(200);
    }

    /** What reached routing is a problem; what did not may have no body at all. */
    private static void assertProper(String what, Answer answer) {
        if (!answer.text().isEmpty()) {
            assertThat(answer.problemType()).as("%s: %s", what, answer).isPresent();
        }
    }
}
