package authlab.client;

import static java.lang.String.CASE_INSENSITIVE_ORDER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads one HTTP/1.1 answer (RFC 9112) off a connection. */
final class HttpMessage {

    /** The lab's answers have some dozen lines; more comes from a peer gone mad. */
    private static final int HEADER_LINES_MAX = 200;

    private static final int LINE_BYTES_MAX = 64 * 1024;

    private final InputStream in;

    private HttpMessage(InputStream in) {
        this.in = in;
    }

    /** Empty if the stream ends before its first byte. */
    static Optional<Answer> read(InputStream in) throws IOException {
        HttpMessage message = new HttpMessage(in);
        Optional<String> statusLine = message.line();
        return statusLine.isEmpty() ? Optional.empty() : Optional.of(message.answer(statusLine.get()));
    }

    private Answer answer(String statusLine) throws IOException {
        if (!statusLine.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new ProtocolException("no status line of HTTP/1.1");
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        HttpHeaders headers = headers();
        return new Answer(Version.HTTP_1_1, status, headers, new String(body(status, headers), UTF_8));
    }

    private HttpHeaders headers() throws IOException {
        Map<String, List<String>> values = new TreeMap<>(CASE_INSENSITIVE_ORDER);
        for (int lines = 0; lines < HEADER_LINES_MAX; lines++) {
            String line = line().orElseThrow(EOFException::new);
            if (line.isEmpty()) {
                return HttpHeaders.of(values, (name, value) -> true);
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("a header line without a name");
            }
            values.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        throw new ProtocolException("more than " + HEADER_LINES_MAX + " header lines");
    }

    private byte[] body(int status, HttpHeaders headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.firstValue("Transfer-Encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent()) {
            return chunks();
        }
        OptionalLong length = headers.firstValueAsLong("Content-Length");
        return length.isPresent() ? in.readNBytes(Math.toIntExact(length.getAsLong())) : in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line().orElseThrow(EOFException::new)
                    .replaceFirst(";.*", "")
                    .strip();
            int bytes = Integer.parseInt(size, 16);
            if (bytes == 0) {
                return body.toByteArray();
            }
            body.writeBytes(in.readNBytes(bytes));
            line();
        }
    }

    /** Up to the next line end, without it; empty at the end of the stream. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 && line.size() == 0) {
                return Optional.empty();
            }
            if (next < 0 || line.size() == LINE_BYTES_MAX) {
                throw new ProtocolException("a line without an end");
            }
            line.write(next);
        }
        return Optional.of(line.toString(ISO_8859_1).replaceFirst("\r$", ""));
    }
}
