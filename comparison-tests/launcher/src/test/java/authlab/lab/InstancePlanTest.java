package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstancePlanTest {

    private static final Certificates CERTIFICATES =
            new Certificates(Path.of("/lab/ca.crt"), Path.of("/lab/lab.crt"), Path.of("/lab/lab.key"));

    @Test
    void everything_listens_on_loopback_and_without_tls_only_if_asked() {
        Map<String, String> secured = configuration(OptionalInt.empty(), Map.of());
        Map<String, String> plain = configuration(OptionalInt.of(8080), Map.of());

        assertThat(secured)
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("quarkus.management.host", "127.0.0.1")
                .containsEntry("quarkus.http.insecure-requests", "disabled")
                .doesNotContainKey("quarkus.http.port");
        assertThat(plain)
                .containsEntry("quarkus.http.insecure-requests", "enabled")
                .containsEntry("quarkus.http.port", "8080");
    }

    @Test
    void a_setting_wins_over_the_labs_default() {
        Map<String, String> told = configuration(OptionalInt.empty(), Map.of("auth.bootstrap-admin", "root"));

        assertThat(told).containsEntry("auth.bootstrap-admin", "root").containsEntry("auth.jwt.issuer", "https://i");
    }

    private static Map<String, String> configuration(OptionalInt plain, Map<String, String> settings) {
        Database database = new Database("jdbc:postgresql://127.0.0.1:1/x", "x", "s3cret");
        return new InstancePlan(
                        "session-auth-1",
                        ServiceKind.SESSION_AUTH,
                        new Program(Path.of("x.jar"), List.of()),
                        new Ports(8443, 8444, plain),
                        database,
                        settings)
                .configuration(CERTIFICATES, Map.of("auth.bootstrap-admin", "admin", "auth.jwt.issuer", "https://i"));
    }
}
