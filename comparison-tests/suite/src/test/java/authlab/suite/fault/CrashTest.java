package authlab.suite.fault;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Carrier;
import authlab.client.Request;
import authlab.lab.EmbeddedPostgreSql;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Killed in the midst of work by SIGKILL and started again, nobody forgets what was acknowledged. */
@OnStage
@ResourceLock("fragile")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashTest {

    private static final Duration RECOVERY_MAX = Duration.ofSeconds(30);

    @Test
    void a_killed_service_loses_nothing_that_it_acknowledged(Stage stage) {
        List<Scene> scenes = scenes(stage);
        List<Instance> instances = instances(scenes);

        List<Ledger> ledgers = Crowd.crashing(scenes, () -> instances.forEach(Instance::kill9));
        Together.run(
                instances.stream().<Runnable>map(instance -> instance::start).toList());

        assertKept(ledgers);
    }

    @Test
    void neither_does_a_killed_postgresql(Stage stage) {
        List<Scene> scenes = scenes(stage);
        EmbeddedPostgreSql postgreSql = stage.lab(Configuration.FRAGILE).postgreSql();

        List<Ledger> ledgers = Crowd.crashing(scenes, postgreSql::kill9);
        postgreSql.start();
        instances(scenes).forEach(CrashTest::awaitReady);

        assertKept(ledgers);
    }

    private static void awaitReady(Instance instance) {
        await(instance + " recovers by itself")
                .atMost(RECOVERY_MAX)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(instance.management().send(Request.get("/q/health/ready")))
                        .hasStatus(200));
    }

    private static void assertKept(List<Ledger> ledgers) {
        for (Ledger ledger : ledgers) {
            assertThat(ledger.strange())
                    .as("%s: neither yes nor 503", ledger.scene())
                    .isEmpty();
        }
        Together.run(ledgers.stream()
                .<Runnable>map(ledger -> () -> assertKept(ledger))
                .toList());
    }

    private static void assertKept(Ledger ledger) {
        assertThat(ledger.live())
                .as("%s: live logins", ledger.scene())
                .isNotEmpty()
                .allSatisfy(actor -> {
                    assertThat(isAlive(actor)).isTrue();
                    assertThat(actor.refresh()).hasStatus(200);
                });
        assertThat(ledger.ended())
                .as("%s: logins that are over", ledger.scene())
                .isNotEmpty()
                .allSatisfy(copy -> {
                    assertThat(copy.get("/api/me")).isProblem(401, "unauthenticated");
                    assertThat(copy.refresh()).isProblem(401, "unauthenticated");
                });
        assertThat(ledger.registered())
                .as("%s: people", ledger.scene())
                .isNotEmpty()
                .allSatisfy(person ->
                        assertThat(ledger.scene().visitor().login(person)).hasStatus(200));
    }

    private static List<Scene> scenes(Stage stage) {
        return Stream.of(Carrier.values())
                .map(carrier -> stage.scene(Configuration.FRAGILE, carrier))
                .toList();
    }

    private static List<Instance> instances(List<Scene> scenes) {
        return scenes.stream().map(Scene::instance).distinct().toList();
    }
}
