package authlab.suite.edge;

import static authlab.suite.AnswerAssert.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Carrier;
import authlab.client.NoAnswer;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Stage;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Few are enough here: two thousand handshakes take longer than a connection may be silent. */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionLimitTest {

    private static final int CONNECTIONS_MAX = 20;

    private static final byte[] GET = "GET /api/me HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] ANSWER = "HTTP/1.1 401".getBytes(US_ASCII);

    @ParameterizedTest
    @EnumSource(names = {"SESSION", "JWT_BEARER"})
    void one_more_than_there_may_be_is_ended_and_whoever_leaves_makes_room(Carrier carrier, Stage stage)
            throws IOException {
        Instance instance = stage.lab(Configuration.ORDINARY)
                .start(
                        Stage.kindOf(carrier),
                        Map.of("quarkus.http.limits.max-connections", Integer.toString(CONNECTIONS_MAX)));
        List<Socket> crowd = new ArrayList<>();
        try {
            Scene scene = stage.scene(instance, carrier);
            while (crowd.size() < CONNECTIONS_MAX) {
                crowd.add(scene.service().wire().open("http/1.1"));
            }

            assertThat(isEnded(scene)).isTrue();

            for (Socket socket : crowd) {
                assertServed(socket);
            }
            close(crowd);
            await("room again")
                    .ignoreException(NoAnswer.class)
                    .untilAsserted(
                            () -> assertThat(scene.visitor().get("/api/me")).hasStatus(401));
        } finally {
            close(crowd);
            instance.stop();
        }
    }

    private static void assertServed(Socket socket) throws IOException {
        socket.getOutputStream().write(GET);
        assertThat(socket.getInputStream().readNBytes(ANSWER.length)).isEqualTo(ANSWER);
    }

    private static boolean isEnded(Scene scene) {
        try (Socket oneMore = scene.service().wire().open("http/1.1")) {
            return oneMore.getInputStream().read() < 0;
        } catch (SocketTimeoutException letIn) {
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    private static void close(List<Socket> crowd) throws IOException {
        for (Socket socket : crowd) {
            socket.close();
        }
    }
}
