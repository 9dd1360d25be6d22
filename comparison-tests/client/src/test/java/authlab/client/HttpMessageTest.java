package authlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpMessageTest {

    @Test
    void a_body_ends_with_its_length() throws IOException {
        Answer answer = read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 500")
                .orElseThrow();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("ok");
    }

    @Test
    void chunks_are_joined() throws IOException {
        Answer answer =
                read("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\no\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n")
                        .orElseThrow();

        assertThat(answer.text()).isEqualTo("o0123456789");
    }

    @Test
    void a_repeated_header_keeps_every_value_in_whatever_case_it_came() throws IOException {
        Answer answer = read("HTTP/1.1 204 No Content\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\n\r\n")
                .orElseThrow();

        assertThat(answer.setCookies()).extracting(SetCookie::name).containsExactly("a", "b");
    }

    @Test
    void a_peer_that_closes_without_a_word_gave_no_answer() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void what_is_no_http_is_no_answer_either() {
        assertThatThrownBy(() -> read("SSH-2.0-OpenSSH\r\n")).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK")).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n")).isInstanceOf(IOException.class);
    }

    private static Optional<Answer> read(String bytes) throws IOException {
        return HttpMessage.read(new ByteArrayInputStream(bytes.getBytes(UTF_8)));
    }
}
