package authlab.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;

/** A body as it comes over the line, to be read by {@link StrictJson}. */
final class JsonBody {

    private static final StrictJson READER = new StrictJson(new RequestLimits(null), new StrictBinding());

    private final byte[] bytes;

    JsonBody(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static JsonBody of(String json) {
        return new JsonBody(json.getBytes(UTF_8));
    }

    <T> T readAs(Class<T> type) throws IOException {
        return readAs(type, new ByteArrayInputStream(bytes));
    }

    static <T> T readAs(Class<T> type, InputStream body) throws IOException {
        @SuppressWarnings("unchecked")
        Class<Object> raw = (Class<Object>) type;
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.add(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        return type.cast(READER.readFrom(raw, type, new Annotation[0], MediaType.APPLICATION_JSON_TYPE, headers, body));
    }

    /** Fails the test if the body is not refused with one violation; else its field. */
    String fieldAtFaultAs(Class<?> type) {
        ProblemException refusal = Refusal.of(() -> readAs(type));
        assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION);
        assertThat(refusal.problem().violations()).hasSize(1);
        return refusal.problem().violations().get(0).field();
    }
}
