package authlab.benchmark.place;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.load.Lane.Sender;
import authlab.lab.Database;
import authlab.lab.JvmOptions;
import authlab.lab.Lab;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The server without any login, run as the services are: the same JVM, the same PostgreSQL. */
final class CeilingProcess implements AutoCloseable {

    private static final String JAR = "comparison-tests/benchmark/ceiling/target/quarkus-app/quarkus-run.jar";
    private static final int READY_TRIES_MAX = 600;
    private static final int BETWEEN_TRIES_MS = 100;

    private final Process process;
    private final ServerProcess server;
    private final URI url;
    private final URI tlsUrl;
    private final Path caCertificate;

    private CeilingProcess(Process process, URI url, URI tlsUrl, Path caCertificate) {
        this.process = process;
        this.server = ServerProcess.of(process.pid());
        this.url = url;
        this.tlsUrl = tlsUrl;
        this.caCertificate = caCertificate;
    }

    static CeilingProcess start(Path root, Lab lab, Path log) {
        Path jar = root.resolve(JAR);
        if (!Files.exists(jar)) {
            throw new CannotMeasure("There is no " + jar + ": run ./mvnw -Pbenchmark, which builds it.");
        }
        Database database = lab.postgreSql().freshDatabase("ceiling");
        fill(database);
        int port = freePort();
        int tlsPort = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.DEPLOYED);
        command.addAll(List.of(
                "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.ssl-port=" + tlsPort,
                "-Dquarkus.tls.key-store.pem.main.cert=" + lab.certificate(),
                "-Dquarkus.tls.key-store.pem.main.key=" + lab.certificateKey(),
                "-jar",
                jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", database.username());
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        try {
            Process process = builder.start();
            URI url = URI.create("http://localhost:" + port);
            awaitReady(process, url, log);
            return new CeilingProcess(process, url, URI.create("https://localhost:" + tlsPort), lab.caCertificate());
        } catch (IOException failure) {
            throw new CannotMeasure("Cannot start the ceilings: " + failure, failure);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** No authentication at all. */
    Subject nobodyIsAsked() {
        return subject("ceiling", "/api/me");
    }

    /** One read by primary key for each request. */
    Subject oneReadEach() {
        return subject("one-read", "/api/one");
    }

    private Subject subject(String id, String path) {
        return new Subject(id, server, url, tlsUrl, caCertificate, path, List.of(Sender.NOBODY));
    }

    private static void fill(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table person (id int primary key, username text not null,"
                    + " authenticated_at timestamptz not null)");
            statement.execute("insert into person select n, 'benchmark-' || n, date_trunc('second', now())"
                    + " from generate_series(1, 10000) n");
            statement.execute("analyze person");
        } catch (SQLException failure) {
            throw new CannotMeasure("Cannot fill the ceiling's table: " + failure.getMessage(), failure);
        }
    }

    private static void awaitReady(Process process, URI url, Path log) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/api/one")).build();
        for (int tries = 0; tries < READY_TRIES_MAX && process.isAlive(); tries++) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(BETWEEN_TRIES_MS);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        process.destroy();
        throw new CannotMeasure("The ceilings did not start; see " + log + ".");
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES_MS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new CannotMeasure("There is no free port: " + none, none);
        }
    }

    @Override
    public void close() {
        server.jvm().close();
        process.destroy();
    }
}
