package authlab.suite.start;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.lab.Database;
import authlab.lab.DemoUser;
import authlab.lab.ServiceKind;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Stage;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service by itself, as the lab never starts it. */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class BareServiceTest {

    private static final Person FIRST = new Person("the-very-first", "correct horse, battery staple");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void two_that_start_at_once_on_an_empty_database_hold_no_account_and_share_all_logins(ServiceKind kind, Stage stage)
            throws IOException, SQLException {
        Database database = BareDatabase.fresh(kind.id().replace('-', '_'), stage);
        Carrier carrier = carrierOf(kind);
        Deployment deployment = Deployment.complete(kind, stage, database);

        try (BareService one = BareService.launch(deployment);
                BareService other = BareService.launch(deployment.beside())) {
            one.awaitReady();
            other.awaitReady();

            // ASVS 6.3.2: no default account.
            for (DemoUser user : DemoUser.all()) {
                assertThat(one.service().visitor(carrier).login(user.person())).isProblem(401, "invalid-credentials");
            }
            assertThat(usersIn(database)).isZero();

            assertThat(one.service().register(FIRST)).hasStatus(201);
            Actor here = one.service().visitor(carrier);
            assertThat(here.login(FIRST)).hasStatus(200);
            Actor there = here.at(other.service());
            assertThat(Scene.isAlive(there)).isTrue();
            assertThat(there.logout()).hasStatus(204);
            // By default jwt-auth may hear of it a second later.
            await("over here as well")
                    .untilAsserted(() -> assertThat(here.get("/api/me")).isProblem(401, "unauthenticated"));
        }
    }

    /** Linux has all of 127.0.0.0/8, so that who listens at one address can be told from who listens at every one. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void its_management_is_for_this_machine_alone_unless_somebody_says_otherwise(Stage stage) throws IOException {
        Deployment deployment = Deployment.complete(
                ServiceKind.SESSION_AUTH, stage, BareDatabase.fresh("session_auth_management", stage));

        try (BareService service = BareService.launch(deployment)) {
            service.awaitReady();

            assertThat(listensEverywhere(deployment, Deployment.HTTPS_PORT)).isTrue();
            assertThat(listensEverywhere(deployment, Deployment.MANAGEMENT_PORT))
                    .isFalse();
        }
    }

    private static boolean listensEverywhere(Deployment deployment, String port) {
        int number = Integer.parseInt(deployment.settings().get(port));
        try (Socket socket = new Socket("127.0.0.2", number)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static Carrier carrierOf(ServiceKind kind) {
        return kind == ServiceKind.SESSION_AUTH ? Carrier.SESSION : Carrier.JWT_BEARER;
    }

    private static long usersIn(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from app_user")) {
            row.next();
            return row.getLong(1);
        }
    }
}
