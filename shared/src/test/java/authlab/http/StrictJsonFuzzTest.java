package authlab.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent as a body. */
class StrictJsonFuzzTest {

    private static final ObjectMapper LENIENT = new ObjectMapper();

    /** Of each type that a property of the contract has. */
    record Body(
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) long amount,
            String memo) {}

    @Property
    void what_was_written_is_read_back(@ForAll("bodies") Body body) throws IOException {
        assertThat(JsonBody.of(json(body)).readAs(Body.class)).isEqualTo(body);
    }

    @Property
    void whatever_is_accepted_says_just_that_once(@ForAll("texts") String text) throws IOException {
        try {
            Body read = JsonBody.of(text).readAs(Body.class);

            JsonNode said = LENIENT.readTree(text.getBytes(UTF_8));
            assertThat(said.path("to").isTextual()).isTrue();
            assertThat(said.path("amount").isIntegralNumber()).isTrue();
            assertThat(said.has("memo")).isEqualTo(read.memo() != null);
            assertThat(JsonBody.of(json(read)).readAs(Body.class)).isEqualTo(read);
            assertThat(LENIENT.readTree(json(read))).isEqualTo(said);
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION);
        }
    }

    @Property
    void any_bytes_are_read_or_refused(@ForAll byte[] bytes) throws IOException {
        try {
            assertThat(new JsonBody(bytes).readAs(Body.class)).isNotNull();
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION);
            assertThat(refusal.problem().violations()).hasSize(1);
        }
    }

    @Property(tries = 20)
    void the_largest_are_refused_at_once(@ForAll("texts") String text) throws IOException {
        String piece = text.isEmpty() ? "{" : text;
        byte[] hostile =
                piece.repeat(RequestLimits.BODY_BYTES_MAX / piece.length()).getBytes(UTF_8);
        try {
            assertThat(new JsonBody(hostile).readAs(Body.class)).isNotNull();
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isIn(ProblemType.VALIDATION, ProblemType.PAYLOAD_TOO_LARGE);
        }
    }

    @Provide
    Arbitrary<Body> bodies() {
        Arbitrary<String> texts = Nearly.anything().filter(UTF_8.newEncoder()::canEncode);
        return Combinators.combine(texts, Arbitraries.longs(), texts.injectNull(0.3))
                .as(Body::new);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> spelledOtherwise = Arbitraries.of(
                "{\"to\":\"a\",\"amount\":1,\"to\":\"b\"}",
                "{\"to\":\"a\",\"amount\":1.0}",
                "{\"to\":\"a\",\"amount\":1e2}",
                "{\"to\":\"a\",\"amount\":\"1\"}",
                "{\"to\":1,\"amount\":1}",
                "{\"to\":\"a\",\"amount\":1,\"memo\":null}",
                "{\"to\":\"\\ud83e\",\"amount\":1}",
                "{\"to\":\"\\u\u0130000\",\"amount\":1}",
                "{\"\\u0074o\":\"a\",\"amount\":-0}",
                "[{\"to\":\"a\",\"amount\":1}]",
                " {\"to\" : \"a\" , \"amount\" : 99999999999999999999 } ");
        return Nearly.like(Arbitraries.oneOf(bodies().map(StrictJsonFuzzTest::json), spelledOtherwise));
    }

    private static String json(Body body) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("to", body.to());
        members.put("amount", body.amount());
        if (body.memo() != null) {
            members.put("memo", body.memo());
        }
        return LENIENT.valueToTree(members).toString();
    }
}
