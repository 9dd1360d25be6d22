package authlab.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a service over another port of loopback, on which answers get lost when told so. Understands nothing of them. */
final class LossyLine implements AutoCloseable {

    private static final int CHUNK_BYTES = 8192;

    private final int servicePort;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isLosing;

    private LossyLine(int servicePort, ServerSocket door) {
        this.servicePort = servicePort;
        this.door = door;
    }

    static LossyLine to(int servicePort) {
        try {
            LossyLine line = new LossyLine(servicePort, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            start(line::accept);
            return line;
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on requests arrive, and nothing comes back. */
    void loseAnswers() {
        isLosing = true;
    }

    /** Breaks every connection; new ones work. */
    void breakOff() {
        open.forEach(LossyLine::close);
        isLosing = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException closed) {
                // The browser sees it, and tries again or says so.
            }
        }
    }

    private void join(Socket browser) throws IOException {
        open.add(browser);
        Socket service = new Socket(InetAddress.getLoopbackAddress(), servicePort);
        open.add(service);
        start(() -> pump(browser, service, false));
        start(() -> pump(service, browser, true));
    }

    private void pump(Socket from, Socket to, boolean isAnswer) {
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (!(isAnswer && isLosing)) {
                    out.write(chunk, 0, read);
                }
            }
        } catch (IOException broken) {
            // So is the other direction, then.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "lossy line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAnyway) {
            // That is all that was wanted.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closedAnyway) {
            // That is all that was wanted.
        }
        open.forEach(LossyLine::close);
    }
}
