package authlab.http;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;

/** What is asked of a body before a byte of it is read: how long it says it is, and what. */
final class RequestBody {

    /** Nothing in the contract needs a tenth of it. */
    static final int BYTES_MAX = 64 * 1024;

    /** With any parameters: JSON has one encoding, whatever they say (RFC 8259 §11). */
    private static final Pattern JSON = Pattern.compile("(?i)application/json[ \\t]*(;.*)?");

    private RequestBody() {}

    /**
     * Leaves a {@code Content-Type} only where it says JSON once and the body is not coded besides, and then in one
     * spelling.
     *
     * <p>So the framework never chooses by it: wildcards and none at all would be JSON to it, and an empty body of another
     * type, which is how browsers send nothing, would be refused. {@link StrictJson} refuses what has something in it.
     */
    static void nameItsType(HttpServerRequest request) {
        MultiMap headers = request.headers();
        List<String> types = headers.getAll(HttpHeaders.CONTENT_TYPE);
        boolean isPlain = headers.getAll(HttpHeaders.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase);
        if (isPlain && types.size() == 1 && JSON.matcher(types.get(0)).matches()) {
            headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        } else {
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /**
     * Refuses by the announced length alone, before a byte of it is read. One that comes in chunks is counted while it
     * is read, by {@link StrictJson}.
     *
     * @throws ProblemException 413
     */
    static void requireAcceptableLength(HttpServerRequest request) {
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && (announced.length() > 9 || bytesIn(announced) > BYTES_MAX)) {
            throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE);
        }
    }

    private static int bytesIn(String announced) {
        try {
            return Integer.parseInt(announced);
        } catch (NumberFormatException malformed) {
            throw ProblemException.invalid("Content-Length", "must be a number");
        }
    }
}
