package authlab.benchmark.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.load.Lane.Sender;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection without TLS that is kept, for one request at a time: with nothing between the clock and the wire, so that
 * the moment in which an answer has arrived is known to some ten microseconds. Speaks no more HTTP/1.1 than that takes.
 */
public final class PlainConnection implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int PATIENCE_MS = 30_000;

    private final URI url;
    private final Socket socket;
    private final InputStream in;

    private PlainConnection(URI url, Socket socket) throws IOException {
        this.url = url;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
    }

    /** Opens it. */
    public static PlainConnection to(URI url) {
        try {
            return new PlainConnection(url, new Socket(url.getHost(), url.getPort()));
        } catch (IOException failure) {
            throw new CannotMeasure("Cannot connect to " + url + ": " + failure, failure);
        }
    }

    /**
     * An answer.
     *
     * @param requestBytes and answerBytes as HTTP/1.1 spells them: what TLS, TCP and IP add is left out
     * @param sentNanos when its first byte was about to leave, by {@link System#nanoTime}
     * @param arrivedNanos when its last byte had come
     */
    public record Answered(int status, int requestBytes, int answerBytes, long sentNanos, long arrivedNanos) {}

    /** The bytes of a request, to be sent any number of times. */
    public byte[] spelled(String method, String path, Sender sender) {
        StringBuilder text =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nhost: " + url.getAuthority() + "\r\n");
        sender.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        String body = sender.body() == null ? "" : sender.body();
        if (!method.equals("GET")) {
            text.append("content-length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
        }
        return (text + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    public Answered send(byte[] request) {
        try {
            long sent = System.nanoTime();
            socket.getOutputStream().write(request);
            String head = head();
            Matcher length = LENGTH.matcher(head);
            int body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))).length : 0;
            long arrived = System.nanoTime();
            int status = Integer.parseInt(head.split(" ", 3)[1]);
            return new Answered(status, request.length, head.length() + body, sent, arrived);
        } catch (IOException failure) {
            throw new CannotMeasure("No answer from " + url + ": " + failure, failure);
        }
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < END_OF_HEAD.length()) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the answer ended in its head");
            }
            head.write(next);
            matched = next == END_OF_HEAD.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is closed either way.
        }
    }
}
