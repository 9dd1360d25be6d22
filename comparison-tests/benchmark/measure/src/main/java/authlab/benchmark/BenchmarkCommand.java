package authlab.benchmark;

import authlab.benchmark.load.GeneratorProcess;
import authlab.benchmark.measure.Measures;
import authlab.benchmark.measure.OwnDeployment;
import authlab.benchmark.report.ComparisonPage;
import authlab.lab.LabException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code ./mvnw -Pbenchmark}: measures both services and leaves a report. {@code -Dbenchmark=quick} does so in three
 * minutes; {@code -Dbenchmark.only=me,delay} asks only those questions; {@code -Dbenchmark=page} writes the figures of the last
 * report into the page that compares. With {@code -Dbenchmark.session-auth=URL} or {@code -Dbenchmark.jwt-auth=URL} it loads
 * services that run elsewhere. Ctrl-C leaves a report of what was measured until then.
 */
public final class BenchmarkCommand {

    private static final String REPORT = "comparison-tests/target/report";

    private final Path root;
    private final PrintStream out;

    private BenchmarkCommand(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    /** Ends the process: with status 0 if everything could be measured, reached or not; 1 if not; 2 if nothing could. */
    public static void main(String[] args) {
        Path root = Path.of(System.getProperty("benchmark.root", ""))
                .toAbsolutePath()
                .normalize();
        try {
            System.exit(new BenchmarkCommand(root, System.out).run() ? 0 : 1);
        } catch (CannotMeasure | LabException | UncheckedIOException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(2);
        }
    }

    private boolean run() {
        String wanted = property("benchmark").orElse("full");
        return switch (wanted) {
            case "page" -> writePage();
            case "quick" -> measure(Effort.QUICK);
            case "full" -> measure(Effort.FULL);
            default -> throw new CannotMeasure("benchmark must be quick, full or page, but is \"" + wanted + "\".");
        };
    }

    private boolean writePage() {
        new ComparisonPage(root).take(root.resolve(REPORT).resolve("benchmark.json"));
        out.println("docs/comparison.md says what the last report does.");
        return true;
    }

    private boolean measure(Effort effort) {
        Measuring measuring = new Measuring(root, root.resolve(REPORT), effort, out);
        Optional<URI> sessionAuth = property("benchmark.session-auth").map(URI::create);
        Optional<URI> jwtAuth = property("benchmark.jwt-auth").map(URI::create);
        if (sessionAuth.isEmpty() && jwtAuth.isEmpty()) {
            return measuring.here(Measures.named(property("benchmark.only")));
        }
        OwnDeployment deployment =
                new OwnDeployment(sessionAuth, jwtAuth, property("benchmark.ca").map(Path::of));
        try (GeneratorProcess generator = GeneratorProcess.start(root.resolve("target/benchmark-generator.log"))) {
            return measuring.elsewhere(deployment, generator);
        }
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }
}
