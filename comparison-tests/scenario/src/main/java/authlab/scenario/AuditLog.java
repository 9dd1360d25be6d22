package authlab.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The security events in a service's log, read as a machine would that watches it: a line is an event, or is none. */
public final class AuditLog {

    /** Whatever a service is told to write before each. */
    private static final Pattern LINE = Pattern.compile("[^{]*(\\{\"datetime\":.*)");

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AuditLog() {}

    /** The events in what was written, in that order; what cannot be read is left out. */
    public static Stream<JsonNode> eventsIn(String written) {
        return Arrays.stream(written.split("\n")).flatMap(line -> event(line).stream());
    }

    private static Optional<JsonNode> event(String line) {
        Matcher parts = LINE.matcher(line);
        try {
            return parts.matches() ? Optional.of(STRICT.readTree(parts.group(1))) : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
