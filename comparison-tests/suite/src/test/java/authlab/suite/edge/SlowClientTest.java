package authlab.suite.edge;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class SlowClientTest {

    private static final String HEAD = "GET /api/me HTTP/1.1\r\nHost: localhost\r\nX-Long: ";
    private static final String BODY = "POST /auth/login HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{\"username\":\"";
    private static final String CHUNKED = "POST /auth/register HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nfff0\r\n{\"username\":\"";

    private static final List<String> BEGINNINGS = List.of(BODY, CHUNKED, BODY, CHUNKED, BODY, CHUNKED, HEAD);

    /** More slow bodies among them than there are threads that these could keep. */
    private static final int CROWD = 300;

    /** Not as many as there may be. */
    private static final int STREAMS = 80;

    /** They may go on for longer here than anybody waits for an answer. */
    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.TIDY)
    void many_of_them_keep_nobody_else_from_being_served(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        List<SlowClient> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(SlowClient.saying(scene.service(), BEGINNINGS.get(i % BEGINNINGS.size())));
            }

            assertThat(actor.get("/api/me")).hasStatus(200);
            assertThat(scene.visitor().login(person)).hasStatus(200);
        } finally {
            crowd.forEach(SlowClient::close);
        }
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.TIDY)
    void nor_do_many_on_a_few_connections_over_http_2(Scene scene) throws IOException {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        List<Http2> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD / STREAMS; i++) {
                Http2 connection = Http2.at(scene.service());
                crowd.add(connection);
                for (int stream = 0; stream < STREAMS; stream++) {
                    beginBody(connection, 2 * stream + 1);
                }
                assertThat(connection.isResetByNow()).isFalse();
            }

            assertThat(actor.get("/api/me")).hasStatus(200);
            assertThat(scene.visitor().login(person)).hasStatus(200);
        } finally {
            crowd.forEach(Http2::close);
        }
    }

    private static void beginBody(Http2 connection, int stream) throws IOException {
        connection.send(Http2.HEADERS, 0, stream, Http2.request("POST", "/auth/login"));
        connection.send(
                Http2.CONTINUATION, Http2.END_HEADERS, stream, Http2.header("content-type", "application/json"));
        connection.send(Http2.DATA, 0, stream, "{\"username\":\"".getBytes(StandardCharsets.US_ASCII));
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_head_that_never_ends_is_cut_off(Scene scene) {
        try (SlowClient client = SlowClient.saying(scene.service(), HEAD)) {
            client.dripUntilCutOff(Duration.ofSeconds(40));
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void so_is_a_body(Scene scene) {
        try (SlowClient client = SlowClient.saying(scene.service(), BODY)) {
            client.dripUntilCutOff(Duration.ofSeconds(40));
        }
        try (SlowClient client = SlowClient.saying(scene.service(), CHUNKED)) {
            client.dripUntilCutOff(Duration.ofSeconds(40));
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void and_one_over_http_2(Scene scene) throws IOException {
        try (Http2 connection = Http2.at(scene.service())) {
            beginBody(connection, 1);

            await("cut off")
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> {
                        connection.send(Http2.DATA, 0, 1, new byte[] {'x'});
                        return connection.isResetByNow();
                    });
        }
    }
}
