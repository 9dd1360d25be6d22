package authlab.suite.start;

import authlab.client.Answer;
import authlab.client.NoAnswer;
import authlab.client.Request;
import authlab.client.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/**
 * A packaged service as anybody would run it, without the launcher: the jar alone, in a folder whose
 * {@code config/application.properties} Quarkus reads.
 */
final class BareService implements AutoCloseable {

    /** Two services at once on two busy cores. */
    private static final Duration START_MAX = Duration.ofSeconds(60);

    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    private final Deployment deployment;
    private final Path folder;
    private final Process process;

    private BareService(Deployment deployment, Path folder, Process process) {
        this.deployment = deployment;
        this.folder = folder;
        this.process = process;
    }

    /** Starts its process and does not wait. */
    static BareService launch(Deployment deployment) {
        try {
            Path folder = Files.createTempDirectory(deployment.kind().id());
            Properties properties = new Properties();
            properties.putAll(deployment.settings());
            Path file = Files.createDirectory(folder.resolve("config")).resolve("application.properties");
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
            ProcessBuilder java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            // Most end at once: what they say is the same, and there sooner.
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            deployment.fromArchive(),
                            "-jar",
                            deployment.jar().toString())
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("stdout").toFile())
                    .redirectError(folder.resolve("stderr").toFile());
            // Nothing of this machine's own settings, and no JVM that says which of them it picked up.
            java.environment().keySet().removeIf(name -> name.matches("(AUTH|QUARKUS|SMALLRYE|JAVA|JDK)_.*"));
            return new BareService(deployment, folder, java.start());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Returns when it is ready; fails with what it said if it ends instead. */
    BareService awaitReady() {
        Awaitility.await(deployment.kind() + " is ready")
                .atMost(START_MAX)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> Assertions.assertThat(!process.isAlive() || isReady())
                        .as("ready, after it said: %s%s", output(), errors())
                        .isTrue());
        Assertions.assertThat(process.isAlive())
                .as("running, after it said: %s%s", output(), errors())
                .isTrue();
        return this;
    }

    /** Its exit status, once it has ended by itself. */
    int awaitEnd() {
        Assertions.assertThat(endsWithin(START_MAX)).as("it ends by itself").isTrue();
        return process.exitValue();
    }

    Service service() {
        return deployment.service();
    }

    /** What it said on the standard error. */
    String errors() {
        return read("stderr");
    }

    /** What it said on the standard output. */
    String output() {
        return read("stdout");
    }

    private boolean isReady() {
        try {
            Answer answer = deployment.management().send(Request.get("/q/health/ready"));
            return answer.status() == 200;
        } catch (NoAnswer notYet) {
            return false;
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends it, by force if need be, and deletes its folder. */
    @Override
    public void close() throws IOException {
        process.destroy();
        if (!endsWithin(STOP_MAX)) {
            process.destroyForcibly();
        }
        for (String file : new String[] {"config/application.properties", "config", "stdout", "stderr", ""}) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }
}
