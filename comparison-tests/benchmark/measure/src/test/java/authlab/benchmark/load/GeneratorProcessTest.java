package authlab.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.load.Lane.Sender;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratorProcessTest {

    private static final int A_MOMENT_MS = 300;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private GeneratorProcess generator;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/yes", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/no", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        generator = GeneratorProcess.start(folder.resolve("generator.log"));
    }

    @AfterEach
    void stop() {
        generator.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void what_was_answered_is_told() {
        Loaded loaded = generator.run("somebody", load("/yes"));

        assertThat(loaded.answered()).isPositive();
    }

    @Test
    void what_was_refused_is_no_measurement_and_it_is_told_whose() {
        assertThatThrownBy(() -> generator.run("somebody", load("/no")))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageMatching("somebody answered 0, refused [1-9][0-9]* and lost 0 requests.*");
    }

    private Load load(String path) {
        return new Load(
                "http://localhost:" + server.getAddress().getPort(),
                null,
                List.of(Lane.only("GET", path, List.of(Sender.NOBODY))),
                0,
                2,
                A_MOMENT_MS);
    }
}
