package authlab.lab;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortPlanTest {

    private final FreePorts freePorts = new FreePorts(new Random());

    @Test
    void a_port_that_somebody_has_is_named_with_the_setting_that_moves_it() throws IOException {
        int management = freePorts.next();
        PortPlan plan = planWithJwtAuthAt(management - 1);

        try (ServerSocket somebody = new ServerSocket(management, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(plan::check)
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("Port " + somebody.getLocalPort())
                    .hasMessageContaining("lab.jwt-auth.port");
        }
    }

    @Test
    void two_services_may_not_meet_on_one_port() {
        Map<String, String> meeting =
                Map.of("lab.session-auth.port", "7000", "lab.jwt-auth.port", "7011", "lab.instances", "2");

        assertThatThrownBy(() -> PortPlan.of(LabSettings.from(meeting)))
                .hasMessageContaining("7011")
                .hasMessageContaining("lab.session-auth.port")
                .hasMessageContaining("lab.jwt-auth.port");
    }

    @Test
    void the_management_port_of_the_last_instance_may_be_the_very_last_port_and_no_further() {
        assertThatCode(() -> PortPlan.of(LabSettings.from(Map.of("lab.jwt-auth.port", "65534"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PortPlan.of(LabSettings.from(Map.of("lab.jwt-auth.port", "65535"))))
                .hasMessageContaining("65536");
    }

    private PortPlan planWithJwtAuthAt(int port) {
        int elsewhere = freePorts.next();
        return PortPlan.of(LabSettings.from(Map.of(
                "lab.jwt-auth.port", Integer.toString(port), "lab.session-auth.port", Integer.toString(elsewhere))));
    }
}
