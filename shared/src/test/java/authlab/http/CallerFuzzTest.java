package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a request has for a parameter, a key or a length. */
class CallerFuzzTest {

    @Property
    void a_limit_is_a_number_within_its_bounds_in_one_spelling(@ForAll("limits") String limit) {
        try {
            assertThat(Integer.toString(
                            callerWith(FakeRequest.overHttps(), List.of(limit)).queryLimit(50, 100)))
                    .isEqualTo(limit);
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION);
            assertThat(limit).doesNotMatch("[1-9]|[1-9][0-9]|100");
        }
    }

    @Property
    void an_idempotency_key_is_taken_to_the_letter_or_refused(@ForAll("keys") String key) {
        FakeRequest request = FakeRequest.overHttps().with("Idempotency-Key", key);
        boolean isKey = !key.isEmpty() && key.length() <= 128 && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        try {
            assertThat(callerWith(request, List.of()).idempotencyKey()).isEqualTo(Optional.of(key));
            assertThat(isKey).isTrue();
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION);
            assertThat(isKey).isFalse();
        }
    }

    @Property
    void a_length_is_accepted_or_refused(@ForAll("lengths") String length) {
        try {
            RequestBody.requireAcceptableLength(
                    FakeRequest.overHttps().with("Content-Length", length).sent(), RequestLimits.BODY_BYTES_MAX);

            assertThat(Integer.parseInt(length)).isLessThanOrEqualTo(RequestLimits.BODY_BYTES_MAX);
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isIn(ProblemType.VALIDATION, ProblemType.PAYLOAD_TOO_LARGE);
        }
    }

    @Provide
    Arbitrary<String> limits() {
        return Nearly.like(Arbitraries.integers().between(-5, 120).map(String::valueOf));
    }

    @Provide
    Arbitrary<String> keys() {
        return Nearly.like(
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(130));
    }

    @Provide
    Arbitrary<String> lengths() {
        return Nearly.like(Arbitraries.longs().map(String::valueOf));
    }

    private static Caller callerWith(FakeRequest request, List<String> parameter) {
        Class<?> type = RoutingContext.class;
        RoutingContext context = (RoutingContext) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "request" -> request.sent();
                    case "queryParam" -> parameter;
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
        CurrentVertxRequest current = new CurrentVertxRequest();
        current.setCurrent(context);
        return new Caller(current);
    }
}
