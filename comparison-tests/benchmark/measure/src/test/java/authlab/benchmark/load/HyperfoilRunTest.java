package authlab.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.benchmark.load.Lane.Sender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HyperfoilRunTest {

    private static final int A_MOMENT_MS = 300;
    private static final int AGAIN_MAX = 50;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/echo", exchange -> answer(exchange, 200));
        server.createContext("/no", exchange -> answer(exchange, 401));
        server.start();
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        seen.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void everybody_sends_with_what_she_holds() {
        Loaded loaded = loadUntilSeen(
                3,
                Lane.only("GET", "/echo", List.of(holding("one", null), holding("two", null), holding("three", null))));

        assertThat(loaded.isClean()).isTrue();
        assertThat(seen).containsExactlyInAnyOrder("GET one ", "GET two ", "GET three ");
        assertThat(loaded.latencyNanos().get(50.0)).isPositive();
    }

    @Test
    void a_body_goes_with_the_headers_of_whom_it_belongs_to() {
        loadUntilSeen(2, Lane.only("POST", "/echo", List.of(holding("one", "1"), holding("two", "2"))));

        assertThat(seen).containsExactlyInAnyOrder("POST one 1", "POST two 2");
    }

    @Test
    void what_is_refused_is_no_answer() {
        Loaded loaded = new HyperfoilRun(load(Lane.only("GET", "/no", List.of(Sender.NOBODY)))).run();

        assertThat(loaded.answered()).isZero();
        assertThat(loaded.refused()).isPositive();
        assertThat(loaded.isClean()).isFalse();
    }

    /** As often as a slow machine needs it. */
    private Loaded loadUntilSeen(int different, Lane lane) {
        Loaded loaded = new HyperfoilRun(load(lane)).run();
        for (int again = 0; seen.size() < different && again < AGAIN_MAX; again++) {
            loaded = new HyperfoilRun(load(lane)).run();
        }
        return loaded;
    }

    private Load load(Lane lane) {
        return new Load("http://localhost:" + server.getAddress().getPort(), null, List.of(lane), 0, 2, A_MOMENT_MS);
    }

    private static Sender holding(String credential, String body) {
        return new Sender(Map.of("Authorization", credential), body);
    }
}
