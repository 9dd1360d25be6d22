package authlab.suite.admin;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Moment;
import authlab.suite.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Who, CSRF token, role, body, recent proof, target: in this order. A proof is recent for 3 s here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdminOrderTest {

    private static final Duration STEP_UP_MAX_AGE = Duration.ofSeconds(3);

    @EachCarrier(in = Configuration.HASTY)
    void who_is_no_admin_is_told_so_before_anything_else(Scene scene) {
        Person victim = scene.member();
        Actor alive = scene.loggedIn(victim);
        Actor user = scene.loggedIn();

        for (Request act : acts(victim)) {
            assertThat(scene.visitor().send(act)).as(act.toString()).isProblem(401, "unauthenticated");
            assertThat(user.send(act)).as(act.toString()).isProblem(403, "forbidden");
        }
        assertThat(user.put(Admins.path(victim) + "/roles", List.of())).isProblem(403, "forbidden");
        assertThat(user.put(Admins.USERS + "/nobody-here/status", Map.of())).isProblem(403, "forbidden");
        assertThat(user.delete(Admins.USERS + "/nobody-here")).isProblem(403, "forbidden");
        if (scene.carrier().usesCookies()) {
            Actor forged = user.holding(user.credentials().withoutCsrfToken());
            assertThat(Admins.delete(forged, victim)).isProblem(403, "csrf");
        }
        Admins.assertAlive(alive);
    }

    @EachCarrier(in = Configuration.HASTY)
    void an_admin_whose_proof_is_old_is_told_of_the_body_first_and_of_the_target_last(Scene scene) {
        Person victim = scene.member();
        Actor alive = scene.loggedIn(victim);
        Actor admin = withAgedProof(scene, Admins.appointed(scene));

        assertThat(admin.get(Admins.USERS)).as("reading needs no proof").hasStatus(200);
        assertThat(admin.put(Admins.path(victim) + "/roles", List.of())).isProblem(400, "validation");
        assertThat(admin.put(Admins.path(victim) + "/status", Map.of())).isProblem(400, "validation");
        for (Request act : acts(victim)) {
            assertAsksForStepUp(scene, admin.send(act));
        }
        for (Request act : acts(new Person("nobody-here", ""))) {
            assertAsksForStepUp(scene, admin.send(act));
        }
        Admins.assertAlive(alive);
        Admins.assertAlive(admin);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void nobody_of_that_name_is_told_to_an_admin(Scene scene) {
        Actor admin = Admins.loggedIn(scene);

        for (String name : List.of("nobody-here", "Nobody", "x", "a".repeat(33), "-dash", "%00", "..%2fadmin")) {
            for (Request act : Admins.actsOn(new Person(name, ""))) {
                assertThat(admin.send(act)).as(act.toString()).isProblem(404, "not-found");
            }
        }
        Admins.assertAlive(admin);
    }

    private static List<Request> acts(Person user) {
        List<Request> acts = new ArrayList<>(Admins.actsOn(user));
        acts.add(Request.delete("/api/admin/sessions"));
        return acts;
    }

    private static Actor withAgedProof(Scene scene, Person person) {
        Actor actor = scene.visitor();
        Answer login = scene.logIn(actor, person);
        Moment.awaitPast(
                Instant.parse(login.property("authenticatedAt").orElseThrow()).plus(STEP_UP_MAX_AGE));
        return actor;
    }

    private static void assertAsksForStepUp(Scene scene, Answer answer) {
        String scheme = scene.carrier().usesCookies() ? "Cookie" : "Bearer";
        assertThat(answer)
                .isProblem(401, "step-up")
                .setsNoCookie()
                .hasHeader(
                        "WWW-Authenticate",
                        scheme + " realm=\"authlab\", error=\"insufficient_user_authentication\", max_age=\"3\"");
    }
}
