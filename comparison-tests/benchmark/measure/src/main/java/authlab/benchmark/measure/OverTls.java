package authlab.benchmark.measure;

import authlab.benchmark.figure.Distribution;
import authlab.benchmark.figure.Figures;
import authlab.benchmark.load.Loaded;
import authlab.benchmark.place.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same readers as a browser or an app would be: over TLS on connections that are kept. Closed for how many, open for how
 * long.
 */
final class OverTls {

    /** The slowest of all is asked for this share of what it can do, and everybody for as much. */
    private static final double UNHURRIED = 0.4;

    /** Many more than are ever under way at that rate, so that no request waits for one. */
    private static final int CONNECTIONS_OPEN = 256;

    private static final double NANOS_PER_MS = 1e6;

    private static final Map<Double, String> PERCENTILES =
            new LinkedHashMap<>(Map.of(50.0, "p50", 75.0, "p75", 90.0, "p90", 95.0, "p95", 99.0, "p99", 99.9, "p99.9"));

    private OverTls() {}

    /**
     * Adds both.
     *
     * @param ceiling one of the subjects
     */
    static void measure(Bench bench, List<Subject> subjects, Subject ceiling) {
        Rounds closed = Rounds.of(
                bench,
                "over TLS",
                subjects,
                subject ->
                        subject.closedOverTls(Bench.CONNECTIONS, bench.effort().roundMs()));
        Figures figures = bench.figures();
        for (Subject subject : subjects) {
            figures.addMedian(
                    "tls/" + subject.id() + "/throughput",
                    "/s",
                    closed.each(subject, round -> round.loaded().perSecond()));
            figures.addMedian("tls/" + subject.id() + "/of-ceiling", "", closed.shareOf(subject, ceiling));
        }
        int perSecond = (int) (UNHURRIED * slowest(closed, subjects));
        Rounds open = Rounds.of(
                bench,
                "over TLS, " + perSecond + "/s",
                subjects,
                subject -> subject.openOverTls(
                        perSecond, CONNECTIONS_OPEN, bench.effort().roundMs()));
        for (Subject subject : subjects) {
            String id = "latency/" + subject.id();
            PERCENTILES.forEach((percent, name) ->
                    figures.addMedian(id + "/" + name, "ms", open.each(subject, round -> ms(round.loaded(), percent))));
            figures.addMedian(id + "/unsent", "", open.each(subject, round ->
                    (double) round.loaded().unsent()));
        }
    }

    private static double slowest(Rounds rounds, List<Subject> subjects) {
        return subjects.stream()
                .mapToDouble(subject -> Distribution.of(
                                rounds.each(subject, round -> round.loaded().perSecond()))
                        .median())
                .min()
                .orElseThrow();
    }

    private static double ms(Loaded loaded, double percent) {
        return loaded.latencyNanos().get(percent) / NANOS_PER_MS;
    }
}
