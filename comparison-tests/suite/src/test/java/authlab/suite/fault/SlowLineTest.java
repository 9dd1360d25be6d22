package authlab.suite.fault;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.fault.DatabaseLine;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A line to PostgreSQL on which each question is answered in time, but not so many of them: the transaction manager ends
 * what takes longer than a transaction may, which is one second here.
 */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowLineTest {

    private static final Duration EACH_WAY = Duration.ofMillis(200);
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource(names = {"SESSION", "JWT_BEARER"})
    void what_takes_too_long_is_unavailable_and_goes_when_the_line_is_quick_again(Carrier carrier, Stage stage)
            throws IOException {
        Lab lab = stage.lab(Configuration.ORDINARY);
        try (DatabaseLine line = DatabaseLine.to(lab.postgreSql().port())) {
            Instance instance = lab.startBehind(
                    line::jdbcUrl,
                    Stage.kindOf(carrier),
                    Map.of("quarkus.transaction-manager.default-transaction-timeout", "1S"));
            try {
                Scene scene = stage.scene(instance, carrier);
                Person person = scene.member();
                Actor actor = scene.loggedIn(person);

                line.lag(EACH_WAY);
                Answer late = actor.snapshot().logout();
                line.heal();

                assertThat(late).isProblem(503, "unavailable").hasHeader("Retry-After", "1");
                // It may have happened, or not.
                await("as ever")
                        .atMost(RECOVERY_MAX)
                        .untilAsserted(() ->
                                assertThat(actor.snapshot().logout().status()).isIn(204, 401));
                assertThat(actor.get("/api/me")).isProblem(401, "unauthenticated");
                assertThat(instance.log().text()).doesNotContain(" 500: ");
            } finally {
                instance.stop();
            }
        }
    }
}
