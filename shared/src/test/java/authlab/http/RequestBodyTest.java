package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import authlab.problem.ProblemType;
import authlab.problem.Refusal;
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
                        FakeRequest.overHttps().with("Content-Length", length).sent()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"65537", "999999999", "2147483648", "4294967296", "9223372036854775808", "99999999999999999999"})
    void more_is_refused_before_it_is_read(String length) {
        assertThat(Refusal.of(() -> RequestBody.requireAcceptableLength(FakeRequest.overHttps()
                                .with("Content-Length", length)
                                .sent()))
                        .type())
                .isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
    }

    @Test
    void one_whose_length_nobody_knows_yet_is_counted_later() {
        assertThatCode(() -> RequestBody.requireAcceptableLength(FakeRequest.overHttps()
                        .with("Transfer-Encoding", "chunked")
                        .sent()))
                .doesNotThrowAnyException();
    }
}
