package authlab.suite.edge;

import authlab.client.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Somebody who begins a message and takes for ever to end it. */
final class SlowClient implements AutoCloseable {

    private static final int PAUSE_MILLIS = 200;

    private final Socket socket;

    private SlowClient(Socket socket) {
        this.socket = socket;
    }

    /** Has said this much, and nothing more yet. */
    static SlowClient saying(Service service, String begin) {
        try {
            SlowClient client = new SlowClient(service.wire().open("http/1.1"));
            client.say(begin);
            return client;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Goes on byte by byte, until the other side has had enough. Fails if it has not after so long. */
    void dripUntilCutOff(Duration most) {
        Instant end = Instant.now().plus(most);
        try {
            socket.setSoTimeout(PAUSE_MILLIS);
            while (Instant.now().isBefore(end)) {
                say("x");
                if (isClosed()) {
                    return;
                }
            }
        } catch (IOException cutOff) {
            return;
        }
        throw new AssertionError("still listened to after " + most);
    }

    /** Waits for a pause, too. */
    private boolean isClosed() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    private void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
