package authlab.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.scenario.browser.Site;
import authlab.scenario.browser.SitePage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/** Every site of an attacker's, on one port of loopback, over HTTPS: which it is, the name says that a browser asks for. */
final class AttackerSites implements AutoCloseable {

    /** A browser keeps a handful of connections open, each of which takes a thread while it is read. */
    private static final int THREADS = 8;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Map<String, SitePage> pages = new ConcurrentHashMap<>();
    private final AtomicLong published = new AtomicLong();

    private AttackerSites(HttpsServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static AttackerSites open(SSLContext tls) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return new AttackerSites(server);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    /** Where it is from now on. */
    String publish(Site site, SitePage page) {
        String path = "/" + published.incrementAndGet();
        pages.put(path, page);
        return "https://" + site.host() + ":" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            SitePage page = pages.get(exchange.getRequestURI().getPath());
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            page.setCookies().forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie));
            byte[] html = page.html().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
