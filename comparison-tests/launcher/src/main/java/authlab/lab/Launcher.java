package authlab.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code ./mvnw -Prun}: starts all, tells where it is, and stops all when told to or when a part of it dies. */
public final class Launcher {

    private static final int LAST_LINES = 10;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** A Ctrl-C reaches the services too: so long may their end be seen before the launcher's own begins. */
    private static final Duration SAME_CTRL_C = Duration.ofSeconds(1);

    private final LabSettings settings;
    private final PrintStream out;
    private volatile boolean stopping;

    private Launcher(LabSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Ends the process, with status 1 and one sentence if it cannot go on. */
    public static void main(String[] args) {
        try {
            new Launcher(LabSettings.from(systemProperties()), System.out).run();
        } catch (LabException refusal) {
            System.err.println(refusal.getMessage());
        }
        System.exit(1);
    }

    /** Returns only when the process is ending anyway. */
    private void run() {
        Lab lab = Lab.prepare(settings.root(), settings.data(), settings.url());
        Path labJson = lab.folder().resolve("lab.json");
        Path cookieJar = lab.folder().resolve("secrets").resolve("curl-cookies");
        delete(labJson);
        PortPlan.of(settings).check();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lab, labJson, cookieJar), "stop the lab"));
        try {
            Instances instances = new Startup(lab, settings, out::println).run();
            PrivateFile.write(
                    labJson, LabJson.of(instances, lab.caCertificate()).text());
            out.println("\n" + new Welcome(instances, lab.caCertificate(), cookieJar).text());
            throw new LabException(awaitDeath(lab, instances));
        } catch (LabException failure) {
            if (!Waiting.until(() -> stopping, SAME_CTRL_C)) {
                throw failure;
            }
        }
    }

    private void stop(Lab lab, Path... files) {
        stopping = true;
        out.println("\nStopping …");
        for (Path file : files) {
            delete(file);
        }
        lab.close();
        out.println("Everything has stopped.");
    }

    /** Waits until a part of the lab is gone, and says which. */
    private static String awaitDeath(Lab lab, Instances instances) {
        Optional<String> death = Optional.empty();
        while (death.isEmpty()) {
            sleep();
            death = instances.all().stream()
                    .filter(instance -> !instance.isRunning())
                    .findFirst()
                    .map(instance -> obituary(instance.toString(), instance.log()))
                    .or(() -> lab.embedded()
                            .filter(postgreSql -> !postgreSql.isRunning())
                            .map(postgreSql -> obituary("PostgreSQL", postgreSql.log())));
        }
        return death.get();
    }

    private static String obituary(String name, ProcessLog log) {
        return name + " ended by itself. Its last lines, from " + log.file() + ":\n  "
                + String.join("\n  ", log.tail(LAST_LINES));
    }

    private static void sleep() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LabException("The launcher was interrupted.", stop);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new LabException("Cannot delete " + file + ": " + undeletable + ".", undeletable);
        }
    }

    private static Map<String, String> systemProperties() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        return properties;
    }
}
