package authlab.http;

import authlab.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/**
 * A header is one line. HTTP/1.1 cannot carry another; HTTP/2 can, and asks whoever is sent one to refuse it (RFC 9113
 * §8.2.1), before somebody writes it down as two.
 */
final class HeaderLines {

    private HeaderLines() {}

    /** @throws ProblemException 400 if the end of a line, or NUL, stands in any value */
    static void requireOneEach(HttpServerRequest request) {
        for (Map.Entry<String, String> header : request.headers()) {
            if (header.getValue()
                    .chars()
                    .anyMatch(character -> character == '\r' || character == '\n' || character == 0)) {
                throw ProblemException.invalid("header", "must be one line");
            }
        }
    }
}
