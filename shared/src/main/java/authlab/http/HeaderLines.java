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
            if (!isOneLine(header.getValue())) {
                throw ProblemException.invalid("header", "must be one line");
            }
        }
    }

    /** Three passes, each over many characters at a time, cost less than one that looks at each. */
    private static boolean isOneLine(String value) {
        return value.indexOf('\r') < 0 && value.indexOf('\n') < 0 && value.indexOf(0) < 0;
    }
}
