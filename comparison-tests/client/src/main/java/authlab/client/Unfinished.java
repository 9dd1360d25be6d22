package authlab.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/** A request of which all but the last byte is sent. Whoever begins it closes it. */
public final class Unfinished implements AutoCloseable {

    private final Socket connection;
    private final Answer before;
    private final int lastByte;

    private Unfinished(Socket connection, Answer before, int lastByte) {
        this.connection = connection;
        this.before = before;
        this.lastByte = lastByte;
    }

    static Unfinished on(Socket connection, byte[] bytes, int lastByte) throws IOException {
        try {
            connection.getOutputStream().write(bytes);
            connection.getOutputStream().flush();
            return new Unfinished(connection, next(connection), lastByte);
        } catch (IOException lost) {
            connection.close();
            throw lost;
        }
    }

    /** What was answered to the request that went before it on the same connection. */
    public Answer before() {
        return before;
    }

    /** Sends the last byte. */
    public Answer finish() {
        try {
            connection.getOutputStream().write(lastByte);
            connection.getOutputStream().flush();
            return next(connection);
        } catch (IOException lost) {
            throw new NoAnswer("a last byte", lost);
        }
    }

    private static Answer next(Socket connection) throws IOException {
        return HttpMessage.read(connection.getInputStream()).orElseThrow(EOFException::new);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException alreadyGone) {
            // That is what is wanted.
        }
    }
}
