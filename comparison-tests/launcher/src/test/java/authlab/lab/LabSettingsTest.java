package authlab.lab;

import static authlab.lab.ServiceKind.JWT_AUTH;
import static authlab.lab.ServiceKind.SESSION_AUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabSettingsTest {

    @Test
    void without_any_setting_it_is_one_instance_of_each_on_the_contracts_ports() {
        LabSettings settings = LabSettings.from(Map.of("lab.root", "/project"));

        assertThat(settings.data()).isEqualTo(Path.of("/project/target/lab"));
        assertThat(settings.instances()).isEqualTo(1);
        assertThat(settings.ports(SESSION_AUTH, 1)).isEqualTo(new Ports(8443, 8444, OptionalInt.empty()));
        assertThat(settings.ports(JWT_AUTH, 1)).isEqualTo(new Ports(9443, 9444, OptionalInt.empty()));
        assertThat(settings.url()).isEmpty();
    }

    @Test
    void each_further_instance_is_ten_ports_higher() {
        LabSettings settings = LabSettings.from(Map.of("lab.plain-http", "true", "lab.jwt-auth.port", "7000"));

        assertThat(settings.ports(SESSION_AUTH, 3)).isEqualTo(new Ports(8463, 8464, OptionalInt.of(8100)));
        assertThat(settings.ports(JWT_AUTH, 2)).isEqualTo(new Ports(7010, 7011, OptionalInt.of(9090)));
    }

    @Test
    void a_relative_data_folder_is_relative_to_the_project() {
        LabSettings relative = LabSettings.from(Map.of("lab.root", "/project", "lab.data", "../elsewhere"));
        LabSettings absolute = LabSettings.from(Map.of("lab.root", "/project", "lab.data", "/data"));

        assertThat(relative.data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(absolute.data()).isEqualTo(Path.of("/data"));
    }

    @Test
    void a_setting_for_one_service_wins_over_the_same_for_both() {
        LabSettings settings = LabSettings.from(Map.of(
                "auth.freshness", "synced",
                "session-auth.auth.freshness", "strict",
                "auth.max-staleness", "PT2S"));

        assertThat(settings.serviceSettings().get(SESSION_AUTH))
                .isEqualTo(Map.of("auth.freshness", "strict", "auth.max-staleness", "PT2S"));
        assertThat(settings.serviceSettings().get(JWT_AUTH))
                .containsEntry("auth.freshness", "synced")
                .containsEntry("auth.max-staleness", "PT2S");
    }

    @Test
    void the_issuer_is_the_first_jwt_auth_unless_told_otherwise() {
        LabSettings moved = LabSettings.from(Map.of("lab.jwt-auth.port", "7000"));
        LabSettings told = LabSettings.from(Map.of("jwt-auth.auth.jwt.issuer", "https://issuer.example"));

        assertThat(moved.serviceSettings().get(JWT_AUTH)).containsEntry("auth.jwt.issuer", "https://localhost:7000");
        assertThat(told.serviceSettings().get(JWT_AUTH)).containsEntry("auth.jwt.issuer", "https://issuer.example");
    }

    @Test
    void what_is_none_of_the_labs_business_is_left_alone() {
        LabSettings settings = LabSettings.from(Map.of("java.version", "17", "label", "x", "maven.test.skip", "true"));

        assertThat(settings.serviceSettings().get(SESSION_AUTH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lab.ports, 1",
        "lab.instances, 0",
        "lab.instances, 21",
        "lab.instances, +1",
        "lab.session-auth.port, 65536",
        "lab.jwt-auth.port, https",
        "lab.plain-http, yes",
        "lab.data, ' '",
        "lab.url, ''",
        "session-auth.quarkus.http.port, 1",
        "jwt-auth.freshness, strict",
    })
    void what_cannot_be_is_refused_by_name(String name, String value) {
        assertThatThrownBy(() -> LabSettings.from(Map.of(name, value)))
                .isInstanceOf(LabException.class)
                .hasMessageContaining(name);
    }
}
