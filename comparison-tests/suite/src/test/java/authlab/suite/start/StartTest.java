package authlab.suite.start;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.lab.Database;
import authlab.lab.ServiceKind;
import authlab.suite.OnStage;
import authlab.suite.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** A service that cannot be what its settings say does not start, and says in one sentence which setting it is. */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartTest {

    /** Never asked: these are refused before. */
    private static final Database UNUSED = new Database("jdbc:postgresql://localhost:1/none", "nobody", "none");

    static final List<Refusal> REFUSALS = Refusal.all();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @FieldSource("REFUSALS")
    void is_refused(Refusal refusal, Stage stage) throws IOException {
        Deployment complete = Deployment.complete(refusal.kind(), stage, UNUSED);

        assertRefused(refusal.applyTo(complete), refusal.names());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource
    void a_key_ring_that_cannot_be_read_is_refused(String content, Stage stage) throws IOException {
        Path ring = Files.writeString(folder.resolve("keys.json"), content);
        Deployment complete = Deployment.complete(ServiceKind.JWT_AUTH, stage, UNUSED);

        assertRefused(complete.with("auth.jwt.keys", ring.toString()), "auth.jwt.keys");
    }

    static final List<String> a_key_ring_that_cannot_be_read_is_refused =
            List.of("", "{\"keys\": [{\"kty\": \"EC\", \"kid\": ", "{\"keys\": []}");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_database_out_of_reach_is_refused(ServiceKind kind, Stage stage) throws IOException {
        Database nowhere = new Database("jdbc:postgresql://localhost:" + FreePort.next() + "/none", "nobody", "none");

        assertRefused(Deployment.complete(kind, stage, nowhere), "quarkus.datasource.jdbc.url");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_port_in_use_is_refused(ServiceKind kind, Stage stage) throws IOException {
        Deployment complete = Deployment.complete(
                kind, stage, BareDatabase.fresh(kind.id().replace('-', '_') + "_port_in_use", stage));

        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    complete.with(Deployment.HTTPS_PORT, Integer.toString(other.getLocalPort())),
                    Deployment.HTTPS_PORT);
        }
    }

    private static void assertRefused(Deployment deployment, String setting) throws IOException {
        try (BareService service = BareService.launch(deployment)) {
            int status = service.awaitEnd();

            assertThat(status).as("exit status").isNotZero();
            assertThat(service.errors().strip().lines()).as("one line").hasSize(1);
            assertThat(service.errors().strip()).contains(setting).endsWith(".").doesNotContain("SRCFG");
            // Where the public port is taken, the framework may still be opening the other, and logs so.
            if (!setting.equals(Deployment.HTTPS_PORT)) {
                assertThat(service.output()).as("standard output").doesNotContain("ERROR", "\tat ");
            }
        }
    }
}
