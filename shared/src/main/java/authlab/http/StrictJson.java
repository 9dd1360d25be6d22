package authlab.http;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads bodies to the letter: UTF-8 without BOM, one JSON text, no property that is unknown, missing, twice there or
 * {@code null}, no value of another JSON type. The mapper of the framework is kinder in each of these.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJson implements MessageBodyReader<Object> {

    private final RequestLimits limits;
    private final ObjectMapper json;

    StrictJson(RequestLimits limits, StrictBinding binding) {
        this.limits = limits;
        this.json = binding.mapper();
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    /**
     * @throws ProblemException 400 naming the property at fault, unless the type judges itself later; 413; 415 where there
     *     is something to read and {@link RequestBody} found no type that it can be read by
     */
    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        byte[] bytes = bytesOf(body);
        if (bytes.length > 0 && !headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return RefreshBody.class.equals(type) ? refreshBody(bytes) : read(bytes, json.constructType(generic));
    }

    private byte[] bytesOf(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(limits.bodyBytesMax() + 1);
            if (bytes.length > limits.bodyBytesMax()) {
                throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE);
            }
            return bytes;
        } catch (IOException brokenOff) {
            // By the client, or in chunks that are none: whoever is still there learns that it is not for us to mend.
            throw malformed();
        }
    }

    private RefreshBody refreshBody(byte[] bytes) {
        return bytes.length == 0
                ? RefreshBody.absent()
                : RefreshBody.of(() -> (RefreshRequest) read(bytes, json.constructType(RefreshRequest.class)));
    }

    private Object read(byte[] bytes, JavaType type) {
        try {
            requireUtf8(bytes);
            // The bytes, not the text: of characters the parser would take U+0130 in an escape for the digit 0x30.
            Object value = json.readValue(bytes, type);
            if (value == null) {
                throw malformed();
            }
            return value;
        } catch (JsonMappingException misfit) {
            throw ProblemException.invalid(
                    fieldOf(misfit), "must be as the contract has it: known, there once, of its type");
        } catch (IOException unreadable) {
            throw malformed();
        }
    }

    /** And in no other way that the parser would guess at: with a byte order mark, or in two or four bytes a character. */
    private static void requireUtf8(byte[] bytes) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        boolean isMarked = text.length() > 0 && text.charAt(0) == '\uFEFF';
        if (isMarked || text.chars().anyMatch(character -> character == 0)) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return ProblemException.invalid("body", "must be one JSON text in UTF-8");
    }

    private static String fieldOf(JsonMappingException misfit) {
        List<JsonMappingException.Reference> path = misfit.getPath();
        String field = path.isEmpty() ? null : path.get(path.size() - 1).getFieldName();
        return field == null || field.length() > 64 ? "body" : field;
    }
}
