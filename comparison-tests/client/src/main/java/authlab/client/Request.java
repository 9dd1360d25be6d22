package authlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as its sender wants it: immutable, every method gives a new one, nothing is checked.
 *
 * <p>{@link #toString()} tells method, path and the names of the headers, never a value, a query or a body.
 */
public final class Request {

    private final String method;
    private final String path;
    private final List<Header> headers;
    private final byte[] body;

    private Request(String method, String path, List<Header> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /**
     * A request without headers and body.
     *
     * @param path with its query, percent-encoded as it shall travel
     */
    public static Request of(String method, String path) {
        return new Request(method, path, List.of(), null);
    }

    public static Request get(String path) {
        return of("GET", path);
    }

    public static Request post(String path) {
        return of("POST", path);
    }

    public static Request put(String path) {
        return of("PUT", path);
    }

    public static Request delete(String path) {
        return of("DELETE", path);
    }

    /** One header more; the same name may come any number of times. */
    public Request header(String name, String value) {
        return new Request(
                method,
                path,
                Stream.concat(headers.stream(), Stream.of(new Header(name, value)))
                        .toList(),
                body);
    }

    /** The same without any header of that name. */
    public Request without(String name) {
        return new Request(
                method,
                path,
                headers.stream()
                        .filter(header -> !header.name().equalsIgnoreCase(name))
                        .toList(),
                body);
    }

    /** A body of that value, as JSON, and its {@code Content-Type}; for a text that already is JSON see {@link #body}. */
    public Request json(Object value) {
        return body("application/json", Json.write(value));
    }

    /** A body of that text in UTF-8, well formed or not. */
    public Request body(String contentType, String text) {
        return without("Content-Type").header("Content-Type", contentType).body(text.getBytes(UTF_8));
    }

    /** A body of those bytes; says nothing of their type. */
    public Request body(byte[] bytes) {
        return new Request(method, path, headers, bytes.clone());
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public List<Header> headers() {
        return headers;
    }

    public boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    public Optional<byte[]> body() {
        return Optional.ofNullable(body).map(byte[]::clone);
    }

    /** The body with every credential in it replaced by an ellipsis; empty if it is no JSON. */
    public Optional<String> jsonMasked() {
        return body().flatMap(bytes -> Json.read(new String(bytes, UTF_8)))
                .map(json -> Json.masked(json).toString());
    }

    /** Whether it may change something, by RFC 9110 §9.2.1; an unknown method may. */
    public boolean isUnsafe() {
        return !List.of("GET", "HEAD", "OPTIONS", "TRACE").contains(method);
    }

    @Override
    public String toString() {
        return method + " " + path.replaceFirst("\\?.*", "?…") + " "
                + headers.stream().map(Header::name).toList();
    }

    /** One header line. {@link #toString()} leaves the value out. */
    public record Header(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }
}
