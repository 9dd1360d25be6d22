package authlab.faults.leeway;

import authlab.lab.Lab;
import authlab.lab.LabException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./mvnw -Pleeway}: measures the curve anew and writes it, as data, as a chart and as a table, in the place of the
 * one that is kept. {@code -Dleeway.times=5} sees five times as much, {@code -Dleeway.seed=N} other mishaps.
 */
public final class LeewayCommand {

    private static final long SEED = 20261128;

    private LeewayCommand() {}

    /** Ends the process: with status 0 if all was measured, 2 if not. */
    public static void main(String[] args) {
        Path root =
                Path.of(System.getProperty("leeway.root", "")).toAbsolutePath().normalize();
        try {
            run(root, Long.getLong("leeway.seed", SEED));
            System.exit(0);
        } catch (LabException | IllegalStateException failure) {
            System.err.println(failure.getMessage());
            System.exit(2);
        }
    }

    private static void run(Path root, long seed) {
        Path weakened = root.resolve("comparison-tests/weakened/jwt-auth/target/weakened-jwt-auth.jar");
        try (Lab lab = Lab.open(root, root.resolve("target/leeway-lab"))) {
            List<Point> points = new Measurement(
                            lab, weakened, Measurement.Size.times(Integer.getInteger("leeway.times", 1)), seed)
                    .measure(LeewayCommand::tell);
            Curve curve = new Curve(
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ", Java "
                            + Runtime.version().feature(),
                    seed,
                    points);
            LeewayPage.keep(curve, root.resolve("docs"));
            LeewayPage.report(curve, root.resolve("comparison-tests/target/report"));
        }
    }

    private static void tell(Point point) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %2d s: %6.2f false logouts in 1000 renewals; of the thieves, %d of %d first, %d of %d late and %d of %d"
                        + " in step were there an hour later%n",
                point.policy(),
                point.leewaySeconds(),
                point.falseLogoutsPerThousand(),
                point.first().forGood(),
                point.first().thefts(),
                point.late().forGood(),
                point.late().thefts(),
                point.inStep().forGood(),
                point.inStep().thefts());
    }
}
