package authlab.suite.hostile;

import static authlab.suite.hostile.Verdicts.assertRefused;
import static authlab.suite.hostile.Verdicts.assertUnharmed;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.io.IOException;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What is no HTTP/1.1, or may be read as two messages (RFC 9112 §11.2): refused, or the connection is closed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileMessageTest {

    private static final String LOGIN =
            "POST /auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void each_is_refused_or_dropped_and_none_smuggles(Scene scene) {
        messages().forEach((what, message) -> {
            Optional<Answer> answer = scene.service().wire().send(message.getBytes(ISO_8859_1));
            answer.ifPresent(refusal -> assertRefused(what, refusal));
            assertThat(answer.map(Answer::text).orElse("")).as(what).doesNotContain("/smuggled");
        });

        assertUnharmed(scene, scene.loggedIn());
    }

    /** A proxy may go by the length, and take for the rest of a body what stands behind the last chunk (RFC 9112 §6.1). */
    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void what_stands_behind_chunks_is_no_request(Scene scene) throws IOException {
        String message = LOGIN + "Content-Length: " + ("0\r\n\r\n" + SMUGGLED).length()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED;

        try (Socket connection = scene.service().wire().open("http/1.1")) {
            connection.getOutputStream().write(message.getBytes(ISO_8859_1));
            String answers = new String(connection.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(answers)
                    .startsWith("HTTP/1.1 400")
                    .containsOnlyOnce("HTTP/1.1")
                    .doesNotContain("/smuggled");
        }
    }

    /** Who breaks off, or sends no chunks where she said so, finds no defect of the service and fills no log. */
    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void none_is_taken_for_a_failure_of_the_service(Scene scene) {
        for (String what :
                List.of("a broken chunk", "a chunk beyond all numbers", "no host", "a tunnel", "no target")) {
            scene.service().wire().send(messages().get(what).getBytes(ISO_8859_1));
        }

        assertThat(scene.instance().log().text()).doesNotContain(" 500: ", "ErrorHandler");
    }

    private static Map<String, String> messages() {
        Map<String, String> messages = new LinkedHashMap<>();
        messages.put("no HTTP", "hello\r\n\r\n");
        messages.put("TLS in TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
        messages.put("an old HTTP", "GET /api/me\r\n\r\n");
        messages.put("no target", "GET  HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        messages.put("no host", "GET /api/me HTTP/1.1\r\nConnection: close\r\n\r\n");
        messages.put("star", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        messages.put(
                "a tunnel", "CONNECT localhost:5432 HTTP/1.1\r\nHost: localhost:5432\r\nConnection: close\r\n\r\n");
        messages.put(
                "a header without a colon",
                "GET /api/me HTTP/1.1\r\nHost: localhost\r\nnonsense\r\nConnection: close\r\n\r\n");
        messages.put(
                "a header without a name",
                "GET /api/me HTTP/1.1\r\nHost: localhost\r\n: x\r\nConnection: close\r\n\r\n");
        messages.put(
                "a blank before the colon", "GET /api/me HTTP/1.1\r\nHost : localhost\r\nConnection: close\r\n\r\n");
        messages.put(
                "a folded header",
                "GET /api/me HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c\r\nConnection: close\r\n\r\n");
        messages.put(
                "a long target",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        messages.put(
                "a long header",
                "GET /api/me HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(70_000)
                        + "\r\nConnection: close\r\n\r\n");
        messages.put("two lengths", LOGIN + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" + SMUGGLED);
        messages.put("a negative length", LOGIN + "Content-Length: -1\r\n\r\n" + SMUGGLED);
        messages.put("a length with a sign", LOGIN + "Content-Length: +2\r\nConnection: close\r\n\r\n{}");
        messages.put("a length that is no number", LOGIN + "Content-Length: two\r\n\r\n{}");
        messages.put("a length beyond all numbers", LOGIN + "Content-Length: 99999999999999999999\r\n\r\n{}");
        messages.put("a length in another base", LOGIN + "Content-Length: 0x2\r\nConnection: close\r\n\r\n{}");
        messages.put(
                "length and chunks",
                LOGIN
                        + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
                        + SMUGGLED);
        messages.put(
                "chunks, but not last",
                LOGIN + "Transfer-Encoding: chunked, identity\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
                        + SMUGGLED);
        messages.put(
                "an unknown coding",
                LOGIN + "Transfer-Encoding: xchunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + SMUGGLED);
        messages.put(
                "a broken chunk",
                LOGIN + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        messages.put(
                "a negative chunk",
                LOGIN + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n-2\r\n{}\r\n0\r\n\r\n");
        messages.put(
                "an endless chunk size",
                LOGIN + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + "0".repeat(70_000)
                        + "2\r\n{}\r\n0\r\n\r\n");
        messages.put(
                "a chunk beyond all numbers",
                LOGIN + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nffffffffffffffff\r\n{}\r\n0\r\n\r\n");
        messages.put(
                "a compressed body",
                LOGIN + "Content-Encoding: gzip\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        return messages;
    }
}
