package authlab.benchmark;

import authlab.benchmark.figure.Figures;
import authlab.benchmark.figure.Target;
import authlab.benchmark.figure.Targets;
import authlab.benchmark.load.GeneratorProcess;
import authlab.benchmark.measure.Bench;
import authlab.benchmark.measure.Measure;
import authlab.benchmark.measure.OwnDeployment;
import authlab.benchmark.place.Ground;
import authlab.benchmark.report.Environment;
import authlab.benchmark.report.Report;
import authlab.benchmark.report.Run;
import authlab.client.NoAnswer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run, from the first question to the report, which is written once, at its end or at Ctrl-C. */
final class Measuring {

    private final Path root;
    private final Path folder;
    private final Effort effort;
    private final PrintStream out;
    private final Progress progress;
    private final Figures figures = new Figures();
    private final List<String> notes = new ArrayList<>();
    private Map<String, String> environment = Map.of();
    private boolean reported;

    Measuring(Path root, Path folder, Effort effort, PrintStream out) {
        this.root = root;
        this.folder = folder;
        this.effort = effort;
        this.out = out;
        this.progress = new Progress(out, System::nanoTime);
    }

    /** Starts everything on this machine; false if something could not be measured. */
    boolean here(List<Measure> measures) {
        List<Measure> asked = measures.stream()
                .filter(measure -> !measure.planned(effort).isZero())
                .toList();
        progress.plan(asked.stream().map(measure -> measure.planned(effort)).toList());
        out.println("Starting PostgreSQL …");
        Ground ground = Ground.prepare(root, root.resolve("target/benchmark-lab"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cutShort(ground), "leave a report"));
        environment = Environment.ofThisMachine(root, ground.postgres().version());
        out.println("Preparing both services …");
        ground.archiveClasses();
        Bench bench = new Bench(ground, effort, figures, progress);
        Asking asking = new Asking(bench, ground::dead, this::note);
        for (Measure measure : asked) {
            if (!asking.isOver() && !isReported()) {
                asking.ask(measure);
                ground.fleet().clear();
            }
        }
        report();
        ground.close();
        return notes.isEmpty();
    }

    /** Starts nothing but the generator; false if something could not be measured. */
    boolean elsewhere(OwnDeployment deployment, GeneratorProcess generator) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::cutShort, "leave a report"));
        environment = Environment.ofThisMachine(root, "out of sight");
        Duration planned = deployment.planned(effort);
        progress.plan(List.of(planned));
        progress.begin("How many, and how long?", planned);
        try {
            deployment.run(generator, effort, figures, progress);
        } catch (CannotMeasure | NoAnswer failure) {
            note(failure.getMessage());
        }
        report();
        return notes.isEmpty();
    }

    /** After the report, what fails does so because everything is stopped. */
    private synchronized void note(String sentence) {
        if (!reported) {
            notes.add(sentence);
            out.println("  " + sentence);
        }
    }

    private void cutShort(Ground ground) {
        cutShort();
        ground.close();
    }

    private synchronized void cutShort() {
        if (!reported) {
            notes.add("The run was cut short.");
            report();
        }
    }

    private synchronized boolean isReported() {
        return reported;
    }

    private synchronized void report() {
        if (reported) {
            return;
        }
        reported = true;
        Run run = new Run(environment, effort.isFull() ? "full" : "quick", List.copyOf(figures.all()), notes);
        Path page = Report.write(run, folder);
        out.println();
        Targets.all().forEach(this::tell);
        out.println("The report: " + page.toUri());
    }

    private void tell(Target target) {
        target.isReached(figures)
                .ifPresent(reached -> out.println("  " + (reached ? "reached  " : "MISSED   ") + target.asked() + ": "
                        + figures.find(target.figure()).orElseThrow().text()));
    }
}
