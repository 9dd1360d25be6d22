package authlab.scenario.command;

import authlab.lab.LabException;
import authlab.scenario.Catalogue;
import authlab.scenario.Effort;
import authlab.scenario.Scenario;
import authlab.scenario.UnpreparedException;
import authlab.scenario.browser.Browsers;
import authlab.scenario.play.LabServices;
import authlab.scenario.play.Performance;
import authlab.scenario.play.Play;
import authlab.scenario.play.Player;
import authlab.scenario.play.RunningServices;
import authlab.scenario.play.Services;
import authlab.scenario.report.Report;
import authlab.scenario.report.Run;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code ./mvnw -Pscenario}: without an argument the list of scenarios; with {@code -Dscenario=ID}, {@code forge-*} or {@code
 * all} the plays, healthy and weakened, with their transcripts as they happen. With {@code -Dlab.json=FILE} against the
 * services of a lab that runs already, which are healthy. Leaves a report of what was played. For {@code forge-vectors},
 * {@code -Dvectors=FILE} plays a file of Wycheproof's.
 */
public final class ScenarioCommand {

    /** So that the transcripts of two plays never mix. */
    private static final int PLACES_AT_ONCE = 1;

    /** Each has some four places. */
    private static final int FEW = 3;

    private final Path root;
    private final Optional<String> wanted;
    private final Optional<Path> labJson;
    private final Optional<Path> vectors;
    private final PrintStream out;

    private ScenarioCommand(
            Path root, Optional<String> wanted, Optional<Path> labJson, Optional<Path> vectors, PrintStream out) {
        this.root = root;
        this.wanted = wanted;
        this.labJson = labJson;
        this.vectors = vectors;
        this.out = out;
    }

    /** Ends the process: with status 0 if all went as expected, 1 if not, 2 if it could not be played. */
    public static void main(String[] args) {
        ScenarioCommand command = new ScenarioCommand(
                Path.of(System.getProperty("scenario.root", ""))
                        .toAbsolutePath()
                        .normalize(),
                property("scenario"),
                property("lab.json").map(Path::of),
                property("vectors").map(Path::of),
                System.out);
        try {
            System.exit(command.run() ? 0 : 1);
        } catch (LabException | UnpreparedException | UncheckedIOException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(2);
        }
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }

    private boolean run() {
        Colours colours = Colours.ofThisTerminal();
        if (wanted.isEmpty()) {
            new ListOfScenarios(out, colours).print(Catalogue.all());
            return true;
        }
        List<String> unknown = Catalogue.unknownAmong(wanted.get());
        if (!unknown.isEmpty()) {
            throw new UnpreparedException("There is no scenario " + String.join(", nor ", unknown)
                    + ": ./mvnw -Pscenario lists them all, and forge-* means every one that begins so.");
        }
        List<Scenario> scenarios = Catalogue.matching(wanted.get());
        if (vectors.isPresent()) {
            return playVectors(scenarios);
        }
        try (Services services = services(scenarios.size());
                Browsers browsers = browsers(scenarios, services)) {
            List<Play> plays = scenarios.stream()
                    .flatMap(scenario -> Play.allOf(scenario).stream())
                    .filter(services::offers)
                    .toList();
            List<Scenario> unplayed = unplayed(scenarios, plays);
            if (plays.isEmpty()) {
                throw new UnpreparedException(left(unplayed));
            }
            Instant begun = Instant.now();
            List<Performance> performances = new Player(
                            services, new Narrator(out, colours), Effort.FULL, Optional.ofNullable(browsers))
                    .perform(plays, PLACES_AT_ONCE);
            Run run = Run.since(begun, services.postgreSqlVersion(), performances);
            boolean asExpected = new Tally(out, colours).print(performances);
            if (!unplayed.isEmpty()) {
                out.println(left(unplayed));
            }
            Path page = Report.write(run, root.resolve("comparison-tests/target/report"));
            out.println("The report: " + page.toUri());
            return asExpected;
        }
    }

    private static List<Scenario> unplayed(List<Scenario> scenarios, List<Play> plays) {
        Set<Scenario> played = plays.stream().map(Play::scenario).collect(Collectors.toSet());
        return scenarios.stream().filter(scenario -> !played.contains(scenario)).toList();
    }

    private static String left(List<Scenario> unplayed) {
        return "Not played, for this lab is not set up for it (leave out lab.json, and one is): "
                + unplayed.stream().map(Scenario::id).collect(Collectors.joining(", ")) + ".";
    }

    /** Null where none is needed, or none can be had: then a story that needs one says so. */
    private static Browsers browsers(List<Scenario> scenarios, Services services) {
        return scenarios.stream().anyMatch(Scenario::needsBrowser)
                ? services.browsers().orElse(null)
                : null;
    }

    private boolean playVectors(List<Scenario> scenarios) {
        if (!scenarios.stream().map(Scenario::id).toList().equals(List.of("forge-vectors"))) {
            throw new UnpreparedException("A file of vectors is for -Dscenario=forge-vectors alone.");
        }
        if (labJson.isPresent()) {
            throw new UnpreparedException("A file of vectors needs a service of its own: leave out lab.json.");
        }
        try (Services services = services(scenarios.size())) {
            return new VectorsCommand(services, out).run(root.resolve(vectors.orElseThrow()));
        }
    }

    private Services services(int scenarios) {
        if (labJson.isPresent()) {
            return RunningServices.of(labJson.get());
        }
        out.println("Starting PostgreSQL …");
        Path folder = root.resolve("target/scenario-lab");
        return scenarios > FEW ? LabServices.in(root, folder) : LabServices.forFew(root, folder);
    }
}
