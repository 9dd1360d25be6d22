package authlab.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.scenario.browser.Site;
import authlab.scenario.browser.SitePage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
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

    /** @param key of that certificate, in PKCS #8; both in PEM */
    static AttackerSites open(Path certificate, Path key) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(showing(certificate, key)));
            return new AttackerSites(server);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("no certificate with its key: " + certificate, unusable);
        }
    }

    private static SSLContext showing(Path certificate, Path key) throws IOException, GeneralSecurityException {
        Certificate shown;
        try (InputStream pem = Files.newInputStream(certificate)) {
            shown = CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
        String base64 = Files.readString(key).replaceAll("-----[^-]+-----", "");
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry(
                "site",
                KeyFactory.getInstance(shown.getPublicKey().getAlgorithm())
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64))),
                new char[0],
                new Certificate[] {shown});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
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
