package authlab.http;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** How long a body may be. Nothing in the contract needs a tenth of it. */
final class RequestBody {

    static final int BYTES_MAX = 64 * 1024;

    private RequestBody() {}

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
