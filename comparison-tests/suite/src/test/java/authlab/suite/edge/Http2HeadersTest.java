package authlab.suite.edge;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Http2HeadersTest {

    /** An answer's block of headers begins with its status, by its place in the static table (RFC 7541, appendix A). */
    private static final byte STATUS_400 = (byte) (0x80 | 12);

    /** RFC 9113 §8.2.1. */
    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void what_is_no_single_line_is_refused(Scene scene) throws IOException {
        for (String value : List.of("one\r\ntwo: three", "one\ntwo", "one\rtwo", "one\0two")) {
            for (String name : List.of("x-anything", "user-agent", "origin")) {
                assertThat(answerTo(name, value, scene)[0])
                        .as(name + " " + value)
                        .isEqualTo(STATUS_400);
            }
        }
        assertThat(answerTo("x-anything", "one two: three", scene)[0]).isNotEqualTo(STATUS_400);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_tunnel_is_refused_and_nothing_falls_over_it(Scene scene) throws IOException {
        try (Http2 connection = Http2.at(scene.service())) {
            connection.send(Http2.HEADERS, Http2.END_STREAM | Http2.END_HEADERS, 1, Http2.connect());

            assertThat(connection.awaited(Http2.HEADERS)[0]).isEqualTo(STATUS_400);
        }
        assertThat(scene.instance().log().text()).doesNotContain("NullPointerException");
    }

    private static byte[] answerTo(String name, String value, Scene scene) throws IOException {
        try (Http2 connection = Http2.at(scene.service())) {
            connection.send(Http2.HEADERS, Http2.END_STREAM, 1, Http2.getMe());
            connection.send(Http2.CONTINUATION, Http2.END_HEADERS, 1, Http2.header(name, value));
            return connection.awaited(Http2.HEADERS);
        }
    }
}
