package authlab.benchmark.place;

import authlab.benchmark.cost.Cost;
import authlab.benchmark.cost.CostMeter;
import authlab.benchmark.cost.PostgresMeter;
import authlab.benchmark.load.GeneratorProcess;
import authlab.benchmark.load.Load;
import authlab.benchmark.load.Loaded;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import authlab.lab.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that a run starts on this machine. Closing it stops all of it. */
public final class Ground implements AutoCloseable {

    private static final Duration DYING_MAX = Duration.ofSeconds(1);

    private final Path root;
    private final Lab lab;
    private final Path logs;
    private final Fleet fleet;
    private final GeneratorProcess generator;
    private final PostgresMeter postgres;
    private CeilingProcess ceiling;

    private Ground(Path root, Lab lab, Path logs) {
        this.root = root;
        this.lab = lab;
        this.logs = logs;
        this.fleet = new Fleet(lab);
        this.generator = GeneratorProcess.start(logs.resolve("generator.log"));
        this.postgres = PostgresMeter.of(lab.postgreSql().administration());
    }

    /**
     * Starts PostgreSQL and the generator.
     *
     * @param root the project's folder, with both services and the ceilings packaged
     * @param folder for all that is kept while it runs
     */
    public static Ground prepare(Path root, Path folder) {
        Lab lab = Lab.open(root, folder);
        try {
            return new Ground(root, lab, folder);
        } catch (RuntimeException failure) {
            lab.close();
            throw failure;
        }
    }

    /** So that no start of a service has to wait for that: each leaves a processor to the other. */
    public void archiveClasses() {
        Arrays.stream(ServiceKind.values()).parallel().forEach(lab::archiveClasses);
    }

    public Lab lab() {
        return lab;
    }

    /** What jwt-auth signs with. */
    public Path keyRing() {
        return logs.resolve("jwt-keys.json");
    }

    public Fleet fleet() {
        return fleet;
    }

    public PostgresMeter postgres() {
        return postgres;
    }

    /** The server without any login: nobody is asked, nothing is read. */
    public Subject ceiling() {
        return startedCeiling().nobodyIsAsked();
    }

    /** The server that reads one row for each request. */
    public Subject oneRead() {
        return startedCeiling().oneReadEach();
    }

    /** Throws {@link authlab.benchmark.CannotMeasure} unless every request was answered as it should be. */
    public Loaded load(Object subject, Load load) {
        return generator.run(subject, load);
    }

    /** A load and what it cost; throws as {@link #load} does. */
    public Round round(Subject subject, Load load) {
        CostMeter meter =
                CostMeter.start(subject.server().pid(), subject.server().jvm(), postgres);
        Loaded loaded = generator.run(subject, load);
        return new Round(loaded, meter.perRequestOf(loaded));
    }

    /**
     * The names of what has died of all that was started here. Whoever asks has just been failed by something, so it waits for
     * a second before it says that nothing has: what loses its connections is a moment from its end.
     */
    public List<String> dead() {
        return Waiting.until(this::deadNow, dead -> !dead.isEmpty(), DYING_MAX);
    }

    private synchronized List<String> deadNow() {
        List<String> dead = new ArrayList<>();
        if (!postgres.isRunning()) {
            dead.add("PostgreSQL");
        }
        dead.addAll(fleet.dead());
        if (ceiling != null && !ceiling.isRunning()) {
            dead.add("the server of the ceilings");
        }
        if (!generator.isRunning()) {
            dead.add("the load generator");
        }
        return dead;
    }

    private synchronized CeilingProcess startedCeiling() {
        if (ceiling == null) {
            ceiling = CeilingProcess.start(root, lab, logs.resolve("ceiling.log"));
        }
        return ceiling;
    }

    @Override
    public synchronized void close() {
        generator.close();
        if (ceiling != null) {
            ceiling.close();
        }
        postgres.close();
        lab.close();
    }

    /** One turn of one subject. */
    public record Round(Loaded loaded, Cost cost) {}
}
