package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.cost.PostgresMeter;
import authlab.benchmark.figure.Figure;
import authlab.benchmark.figure.Figures;
import authlab.benchmark.load.Loaded;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.Subject;
import authlab.client.Carrier;
import authlab.lab.Instance;
import java.time.Duration;
import java.util.Map;

/** What PostgreSQL has to write while nothing is done but reading: the last use of each login, in batches, and nothing else. */
public final class Writes implements Measure {

    /** A last use is written when the row is older than an eighth of it, at most. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(80);

    private static final int READING_MS = 25_000;

    /** PostgreSQL's sessions tell what they wrote once they have been idle for 10 s. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(12);

    @Override
    public String id() {
        return "writes";
    }

    @Override
    public String question() {
        return "What does reading write?";
    }

    @Override
    public Duration planned(Effort effort) {
        return effort.onlyInFull(Duration.ofSeconds(2 * (5 + 25 + 2 * 12)));
    }

    @Override
    public void run(Bench bench) {
        for (Carrier carrier : CARRIERS) {
            Instance instance = bench.ground()
                    .fleet()
                    .instance(
                            carrier, Freshness.SYNCED_1S, Map.of("auth.session.idle-timeout", IDLE_TIMEOUT.toString()));
            measure(bench, new Subjects(bench).reader(carrier.id(), carrier, instance), instance);
            bench.ground().fleet().clear();
        }
    }

    private static void measure(Bench bench, Subject subject, Instance instance) {
        Pause.of(TOLD_WITHIN);
        var before = PostgresMeter.writesIn(instance.database());
        Loaded loaded = bench.ground().load(subject, subject.closed(Bench.CONNECTIONS, READING_MS));
        Pause.of(TOLD_WITHIN);
        var written = PostgresMeter.writesIn(instance.database()).since(before);
        var logins = written.of("login");
        String id = "writes/" + subject.id();
        Figures figures = bench.figures();
        figures.add(Figure.single(id + "/requests", "", (double) loaded.answered()));
        figures.add(Figure.single(id + "/last-seen", "rows", (double) logins.updated()));
        figures.add(
                Figure.single(id + "/rows-other-than-last-seen", "", (double) (written.written() - logins.updated())));
        if (logins.updated() > 0) {
            figures.add(Figure.single(id + "/hot", "", (double) logins.hot() / logins.updated()));
        }
        bench.progress()
                .tell("%s: %d reads wrote %d last uses and %d other rows"
                        .formatted(subject, loaded.answered(), logins.updated(), written.written() - logins.updated()));
    }
}
