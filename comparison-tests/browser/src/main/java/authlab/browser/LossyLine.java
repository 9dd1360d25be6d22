package authlab.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/**
 * A way to a service over another port of loopback, on which answers get lost or wait when told so.
 *
 * <p>It offers no HTTP/2, so browser and service speak HTTP/1.1, in which a connection waits for one answer at a time: one
 * answer can be held back while others come, by connections of their own. May be told by any thread.
 */
final class LossyLine implements AutoCloseable {

    private static final int CHUNK_BYTES = 8192;

    private final int servicePort;
    private final SSLContext tls;
    private final ServerSocket door;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /** Guarded by this. */
    private boolean isLosing;

    /** How a request begins whose answer is to wait; null if none is. */
    private volatile String heldBeginning;

    private LossyLine(int servicePort, SSLContext tls, ServerSocket door) {
        this.servicePort = servicePort;
        this.tls = tls;
        this.door = door;
    }

    static LossyLine to(int servicePort, SSLContext tls) {
        try {
            ServerSocket door =
                    tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            LossyLine line = new LossyLine(servicePort, tls, door);
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
    synchronized void loseAnswers() {
        isLosing = true;
        open.forEach(Connection::lose);
    }

    /** Breaks every connection; new ones work. */
    synchronized void breakOff() {
        isLosing = false;
        open.forEach(Connection::close);
    }

    /** From now on the answer to such a request waits here; what is asked beside it is answered. */
    void holdAnswersTo(String method, String path) {
        heldBeginning = method + " " + path + " ";
    }

    /** Whether an answer is here that the browser has not given up. */
    boolean isHolding() {
        return open.stream().anyMatch(Connection::holdsAnswer);
    }

    /** What has waited goes on, and nothing waits from now on. */
    void letGo() {
        heldBeginning = null;
        open.forEach(Connection::letGo);
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
        Socket service = tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), servicePort);
        Connection connection = new Connection(browser, service);
        admit(connection);
        start(connection::carryRequests);
        start(connection::carryAnswers);
    }

    private synchronized void admit(Connection connection) {
        open.add(connection);
        if (isLosing) {
            connection.lose();
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "lossy line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        close(door);
        open.forEach(Connection::close);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception closedAnyway) {
            // That is all that was wanted.
        }
    }

    private interface Carrying {

        void carry(byte[] chunk, int length, OutputStream to) throws IOException;
    }

    /** Of the browser, and what belongs to it on the other side. */
    private final class Connection {

        private final Socket browser;
        private final Socket service;
        private volatile boolean isLost;

        // Guarded by this.
        private boolean mustWait;
        private boolean hasAnswer;
        private boolean isClosed;

        Connection(Socket browser, Socket service) {
            this.browser = browser;
            this.service = service;
        }

        void carryRequests() {
            carry(browser, service, (chunk, length, to) -> {
                // A browser sends the head of a request in one piece.
                String beginning = heldBeginning;
                if (beginning != null && new String(chunk, 0, length, ISO_8859_1).startsWith(beginning)) {
                    hold();
                }
                to.write(chunk, 0, length);
            });
        }

        void carryAnswers() {
            carry(service, browser, (chunk, length, to) -> {
                awaitLeave();
                if (!isLost) {
                    to.write(chunk, 0, length);
                }
            });
        }

        private void carry(Socket from, Socket to, Carrying carrying) {
            byte[] chunk = new byte[CHUNK_BYTES];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    carrying.carry(chunk, read, out);
                }
            } catch (IOException broken) {
                // So is the other direction, then.
            } finally {
                close();
            }
        }

        private synchronized void hold() {
            mustWait = true;
        }

        private synchronized void awaitLeave() throws IOException {
            hasAnswer = true;
            try {
                while (mustWait && !isClosed) {
                    wait();
                }
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            } finally {
                hasAnswer = false;
            }
        }

        synchronized boolean holdsAnswer() {
            return mustWait && hasAnswer;
        }

        synchronized void letGo() {
            mustWait = false;
            notifyAll();
        }

        void lose() {
            isLost = true;
        }

        void close() {
            synchronized (this) {
                isClosed = true;
                notifyAll();
            }
            open.remove(this);
            LossyLine.close(browser);
            LossyLine.close(service);
        }
    }
}
