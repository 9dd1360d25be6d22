package authlab.lab.fault;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;

/** One connection through a line: what moves bytes in each direction, until either end is gone. */
final class Pumps {

    private static final int BUFFER_BYTES = 16 * 1024;

    /** Message types of the backend (PostgreSQL, "Message Formats"). */
    private static final int NOTIFICATION_RESPONSE = 'A';

    private static final int LENGTH_BYTES = 4;

    private final Socket client;
    private final Socket server;
    private final Trouble trouble;
    private final Consumer<Pumps> ended;

    private Pumps(Socket client, Socket server, Trouble trouble, Consumer<Pumps> ended) {
        this.client = client;
        this.server = server;
        this.trouble = trouble;
        this.ended = ended;
    }

    /** @param ended hears of it when the connection is over */
    static Pumps between(Socket client, Socket server, Trouble trouble, Consumer<Pumps> ended) throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        return new Pumps(client, server, trouble, ended);
    }

    void start() {
        start("to PostgreSQL", this::pumpUp);
        start("from PostgreSQL", this::pumpDown);
    }

    private void start(String direction, Pump pump) {
        Thread thread = new Thread(() -> run(pump), direction);
        thread.setDaemon(true);
        thread.start();
    }

    private interface Pump {
        void run() throws IOException, InterruptedException;
    }

    private void run(Pump pump) {
        try {
            pump.run();
        } catch (IOException gone) {
            // Either end is; so is the connection.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            ended.accept(this);
        }
    }

    private void pumpUp() throws IOException, InterruptedException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            trouble.delay();
            trouble.hold();
            out.write(buffer, 0, read);
        }
    }

    /** Message by message, so that one kind can be left out. */
    private void pumpDown() throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
        OutputStream out = client.getOutputStream();
        for (; ; ) {
            // What comes together is late together.
            boolean isBurst = in.available() == 0;
            int type = in.read();
            if (type < 0) {
                return;
            }
            int length = in.readInt();
            byte[] message = new byte[1 + length];
            message[0] = (byte) type;
            for (int i = 0; i < LENGTH_BYTES; i++) {
                message[1 + i] = (byte) (length >>> (8 * (LENGTH_BYTES - 1 - i)));
            }
            in.readFully(message, 1 + LENGTH_BYTES, length - LENGTH_BYTES);
            if (isBurst) {
                trouble.delay();
            }
            trouble.hold();
            if (type != NOTIFICATION_RESPONSE || !trouble.losesNotifications()) {
                out.write(message);
            }
        }
    }

    void close() {
        close(client);
        close(server);
    }

    private static void close(Socket socket) {
        try {
            // At once, and without a farewell: what is on its way is lost.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyGone) {
            // That is what is wanted.
        }
    }
}
