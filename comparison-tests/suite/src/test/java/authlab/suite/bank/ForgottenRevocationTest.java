package authlab.suite.bank;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.client.Unfinished;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Sql;
import authlab.suite.Stage;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A payment that is let in, and goes on when so much time has passed that its credential's revocation may have been
 * forgotten: the log's silence says nothing then. Time passes in the database alone, as the watermark that everybody's
 * clock goes by.
 */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgottenRevocationTest {

    /** More than a login may idle, and less than it may last. */
    private static final String LATER = "now() + interval '20 min'";

    @ParameterizedTest
    @EnumSource
    void a_credential_whose_end_the_watermark_has_passed_is_vouched_for_or_refused(Carrier carrier, Stage stage) {
        Instance instance = stage.lab(Configuration.ORDINARY)
                .start(Stage.kindOf(carrier), Configuration.ORDINARY.settingsOf(Stage.kindOf(carrier)));
        try {
            Scene scene = stage.scene(instance, carrier);
            Sql sql = Sql.of(scene);
            Customer payer = Customer.of(scene);
            Customer payee = Customer.of(scene);
            Actor copy = payer.actor().snapshot();

            try (Unfinished payment = begun(scene, copy, payee)) {
                assertThat(payment.before()).hasStatus(200);
                assertThat(payer.actor().refresh()).hasStatus(200);
                sql.change("update login set last_seen_at = " + LATER);
                sql.change("update revocation_state set watermark = " + LATER);
                sql.change("delete from revocation");

                assertThat(payment.finish()).isProblem(401, "unauthenticated");
            }

            assertThat(payer.actor().refresh()).as("her login lives on").hasStatus(200);
            assertThat(payer.balance()).isEqualTo(Customer.OPENING);
        } finally {
            instance.stop();
        }
    }

    /** All of it has been sent but the last byte. */
    private static Unfinished begun(Scene scene, Actor payer, Customer payee) {
        Request payment = Request.post("/api/transfers").json(Map.of("to", payee.name(), "amount", 1));
        return scene.service().wire().begin(payer.dressed(Request.get("/api/me")), payer.dressed(payment));
    }
}
