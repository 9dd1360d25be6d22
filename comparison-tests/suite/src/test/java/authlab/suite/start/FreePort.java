package authlab.suite.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports that nobody listens on. */
final class FreePort {

    /** Above those that the lab hands out, below those that Linux takes for outgoing connections. */
    private static final int FIRST = 30_000;

    private static final int LAST = 32_000;
    private static final int ATTEMPTS_MAX = 1000;

    private FreePort() {}

    static int next() {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port between " + FIRST + " and " + LAST + " is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
