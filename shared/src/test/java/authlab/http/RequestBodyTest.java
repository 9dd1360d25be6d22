package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import authlab.problem.ProblemType;
import authlab.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "65535", "65536"})
    void up_to_64_kib_may_be_announced(String length) {
        assertThatCode(() -> RequestBody.requireAcceptableLength(
                        FakeRequest.overHttps().with("Content-Length", length).sent(), RequestLimits.BODY_BYTES_MAX))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"65537", "999999999", "2147483648", "4294967296", "9223372036854775808", "99999999999999999999"})
    void more_is_refused_before_it_is_read(String length) {
        assertThat(Refusal.of(() -> RequestBody.requireAcceptableLength(
                                FakeRequest.overHttps()
                                        .with("Content-Length", length)
                                        .sent(),
                                RequestLimits.BODY_BYTES_MAX))
                        .type())
                .isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json ; charset=\"utf-8\"",
                "application/json;"
            })
    void json_is_said_in_one_way(String type) {
        assertThat(typeLeftOf(FakeRequest.overHttps().with("Content-Type", type)))
                .containsExactly("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "*/*", "application/*", "application/jsonx", "text/json", "application/json, text/plain"
            })
    void anything_else_says_nothing(String type) {
        assertThat(typeLeftOf(FakeRequest.overHttps().with("Content-Type", type)))
                .isEmpty();
    }

    @Test
    void nor_does_json_that_is_said_twice_or_is_coded_besides() {
        assertThat(typeLeftOf(json().with("Content-Type", "application/json"))).isEmpty();
        assertThat(typeLeftOf(json().with("Content-Encoding", "gzip"))).isEmpty();
        assertThat(typeLeftOf(json().with("Content-Encoding", "identity").with("Content-Encoding", "br")))
                .isEmpty();
        assertThat(typeLeftOf(json().with("Content-Encoding", "Identity"))).containsExactly("application/json");
    }

    private static FakeRequest json() {
        return FakeRequest.overHttps().with("Content-Type", "application/json");
    }

    private static List<String> typeLeftOf(FakeRequest request) {
        HttpServerRequest sent = request.sent();
        RequestBody.nameItsType(sent);
        return sent.headers().getAll("Content-Type");
    }

    @Test
    void one_whose_length_nobody_knows_yet_is_counted_later() {
        assertThatCode(() -> RequestBody.requireAcceptableLength(
                        FakeRequest.overHttps()
                                .with("Transfer-Encoding", "chunked")
                                .sent(),
                        RequestLimits.BODY_BYTES_MAX))
                .doesNotThrowAnyException();
    }
}
