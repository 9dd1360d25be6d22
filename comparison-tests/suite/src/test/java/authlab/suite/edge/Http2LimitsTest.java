package authlab.suite.edge;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What HTTP/2 lets a client ask for at no cost of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class Http2LimitsTest {

    private static final int MAX_CONCURRENT_STREAMS = 3;
    private static final int MAX_HEADER_LIST_SIZE = 6;
    private static final int MANY = 20_000;

    private interface Flood {

        void on(Http2 connection) throws IOException;
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void streams_and_header_lists_have_limits(Scene scene) throws IOException {
        try (Http2 connection = Http2.at(scene.service())) {
            assertThat(connection.settings())
                    .containsEntry(MAX_CONCURRENT_STREAMS, 100)
                    .containsEntry(MAX_HEADER_LIST_SIZE, 32 * 1024);
        }
    }

    /** CVE-2023-44487. */
    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void streams_that_are_opened_only_to_be_reset_end_the_connection(Scene scene) {
        byte[] cancel = ByteBuffer.allocate(4).putInt(8).array();

        assertEnded(scene, connection -> {
            for (int i = 0; i < MANY; i++) {
                connection.send(Http2.HEADERS, Http2.END_HEADERS | Http2.END_STREAM, 2 * i + 1, Http2.getMe());
                connection.send(Http2.RST_STREAM, 0, 2 * i + 1, cancel);
            }
        });
    }

    /** CVE-2024-27316 and its like. */
    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void headers_that_go_on_and_on_end_the_connection(Scene scene) {
        byte[] more = Http2.header("x-more", "x".repeat(100));

        assertEnded(scene, connection -> {
            connection.send(Http2.HEADERS, Http2.END_STREAM, 1, Http2.getMe());
            for (int i = 0; i < MANY; i++) {
                connection.send(Http2.CONTINUATION, 0, 1, more);
            }
        });
    }

    /** Even where they say nothing, so that no count of bytes is ever reached. */
    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void so_do_empty_ones(Scene scene) {
        assertEnded(scene, connection -> {
            connection.send(Http2.HEADERS, Http2.END_STREAM, 1, Http2.getMe());
            for (int i = 0; i < MANY; i++) {
                connection.send(Http2.CONTINUATION, 0, 1, new byte[0]);
            }
        });
    }

    private static void assertEnded(Scene scene, Flood flood) {
        Actor bystander = scene.loggedIn();
        try (Http2 connection = Http2.at(scene.service())) {
            try {
                flood.on(connection);
            } catch (IOException ended) {
                // In the middle of it, which is as good.
            }
            connection.awaitEnd();
        }
        assertThat(bystander.get("/api/me")).hasStatus(200);
    }
}
