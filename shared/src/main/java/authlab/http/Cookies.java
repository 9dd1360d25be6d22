package authlab.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The cookies of a request, read to the letter: a name is what stands before the first equals sign, without the blanks
 * and tabs around it, and a value what follows.
 *
 * <p>Nothing is unquoted, decoded or trimmed of other white space, and {@code $Version} means nothing: parsers that
 * were kinder let a sibling domain spell a {@code __Host-} name that browsers do not protect.
 */
public final class Cookies {

    private Cookies() {}

    /** Every value sent under that name, in the order of the request; over HTTP/2 the header may come in pieces. */
    public static List<String> valuesOf(HttpServerRequest request, String name) {
        List<String> values = new ArrayList<>();
        for (String header : request.headers().getAll(HttpHeaders.COOKIE)) {
            int from = 0;
            while (from <= header.length()) {
                int end = header.indexOf(';', from);
                int to = end < 0 ? header.length() : end;
                addIfNamed(name, header, from, to, values);
                from = to + 1;
            }
        }
        return values;
    }

    private static void addIfNamed(String name, String header, int from, int to, List<String> values) {
        int start = afterBlanks(header, from, to);
        int equals = firstEquals(header, start, to);
        if (equals == to) {
            return;
        }
        int nameEnd = beforeBlanks(header, start, equals);
        if (nameEnd - start == name.length() && header.startsWith(name, start)) {
            int valueStart = afterBlanks(header, equals + 1, to);
            values.add(header.substring(valueStart, beforeBlanks(header, valueStart, to)));
        }
    }

    /** Never looks beyond the pair: a header of semicolons alone would be read once for each of them. */
    private static int firstEquals(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != '=') {
            at++;
        }
        return at;
    }

    private static int afterBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int beforeBlanks(String text, int from, int to) {
        int at = to;
        while (at > from && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }
}
