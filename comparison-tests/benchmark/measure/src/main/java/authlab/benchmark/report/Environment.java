package authlab.benchmark.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a run was made on. Names no user and no folder. */
public final class Environment {

    private static final long BYTES_PER_GIB = 1L << 30;

    private Environment() {}

    /** Of this machine now, in the order in which it is read. */
    public static Map<String, String> ofThisMachine(Path root, String postgreSql) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        environment.put("commit", commit(root));
        environment.put("processor", processor());
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.put("memory", memory());
        environment.put(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        environment.put("java", Runtime.version() + " " + System.getProperty("java.vm.name"));
        environment.put("postgresql", postgreSql);
        return environment;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*: *", ""))
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean known
                ? known.getTotalMemorySize() / BYTES_PER_GIB + " GiB"
                : "unknown";
    }

    private static String commit(Path root) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(root.toFile())
                    .start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
