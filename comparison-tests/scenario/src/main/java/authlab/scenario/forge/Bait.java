package authlab.scenario.forge;

import authlab.scenario.UnpreparedException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The attacker's own place on the web: gives away her key, and counts who comes for it. */
final class Bait implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    private Bait(HttpServer server) {
        this.server = server;
    }

    /**
     * Opens it, on loopback.
     *
     * @param keys what is at {@code /jwks.json}
     * @param certificate what is at {@code /x.pem}
     */
    static Bait of(String keys, String certificate) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Bait bait = new Bait(server);
            server.createContext("/", exchange -> bait.answer(exchange, ""));
            server.createContext("/jwks.json", exchange -> bait.answer(exchange, keys));
            server.createContext("/x.pem", exchange -> bait.answer(exchange, certificate));
            server.start();
            return bait;
        } catch (IOException noPort) {
            throw new UnpreparedException("the attacker has no place of her own: " + noPort.getMessage(), noPort);
        }
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    boolean isCalled() {
        return calls.get() > 0;
    }

    private void answer(HttpExchange exchange, String text) throws IOException {
        calls.incrementAndGet();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
