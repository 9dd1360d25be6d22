package authlab.suite.start;

import static authlab.client.Carrier.SESSION;
import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.admin.Admins;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code auth.bootstrap-admin}. Nobody is admin yet where all these tests are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("tidy")
class BootstrapAdminTest {

    @EachCarrier(of = SESSION, in = Configuration.TIDY)
    void whoever_becomes_admin_at_a_start_has_to_log_in_anew(Scene scene) {
        Person chosen = scene.member();
        Actor before = scene.loggedIn(chosen);
        Actor bystander = scene.loggedIn(scene.member());
        assertThat(before.get("/api/admin/users")).isProblem(403, "forbidden");

        Instance second = startedFor(chosen, scene);
        try {
            assertThat(before.get("/api/me")).isProblem(401, "unauthenticated");
            assertThat(bystander.get("/api/me")).hasStatus(200);
            Actor after = scene.loggedIn(chosen);
            assertThat(after.get("/api/admin/users")).hasStatus(200);
            assertThat(after.get("/auth/events").json().findValuesAsText("cause"))
                    .contains("bootstrap_admin", "roles_changed");

            second.stop();
            second.start();

            assertThat(after.get("/api/admin/users")).as("once is enough").hasStatus(200);
        } finally {
            second.stop();
        }
    }

    @EachCarrier(of = SESSION, in = Configuration.TIDY)
    void where_somebody_is_admin_nobody_else_becomes_one(Scene tidy) {
        Instance first = tidy.stage()
                .lab(Configuration.TIDY)
                .start(
                        tidy.instance().kind(),
                        Configuration.TIDY.settingsOf(tidy.instance().kind()));
        Scene scene = tidy.stage().scene(first, SESSION);
        Actor root = Admins.root(scene);
        assertThat(root.get(Admins.USERS)).hasStatus(200);
        Person other = scene.member();
        Actor before = scene.loggedIn(other);

        Instance second = startedFor(other, scene);
        try {
            assertThat(before.get(Admins.USERS)).isProblem(403, "forbidden");
            assertThat(scene.loggedIn(other).get(Admins.USERS)).isProblem(403, "forbidden");
            assertThat(root.get(Admins.USERS)).hasStatus(200);
        } finally {
            second.stop();
            first.stop();
        }
    }

    private static Instance startedFor(Person chosen, Scene scene) {
        Map<String, String> settings = new LinkedHashMap<>(
                Configuration.TIDY.settingsOf(scene.instance().kind()));
        settings.put("auth.bootstrap-admin", chosen.username());
        return scene.stage().lab(Configuration.TIDY).startBeside(scene.instance(), settings);
    }
}
