package authlab.scenario.exhaust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import authlab.scenario.Lab;
import authlab.scenario.UnpreparedException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A connection on which a request never comes to its end. */
final class Dripping implements AutoCloseable {

    private final Socket connection;
    private final String drop;

    private Dripping(Socket connection, String drop) {
        this.connection = connection;
        this.drop = drop;
    }

    /**
     * Opens one.
     *
     * @param beginning sent at once
     * @param drop what comes over and over
     */
    static Dripping on(Lab lab, String beginning, String drop) {
        try {
            Socket connection = lab.service().wire().open("http/1.1");
            connection.setSoTimeout(1);
            Dripping dripping = new Dripping(connection, drop);
            dripping.write(beginning);
            return dripping;
        } catch (IOException refused) {
            throw new UnpreparedException("a slow connection could not be opened", refused);
        }
    }

    /** Sends one drop more; whether the service still listens. */
    boolean goesOn() {
        try {
            write(drop);
            return connection.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    private void write(String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException alreadyEnded) {
            // That was the point.
        }
    }
}
