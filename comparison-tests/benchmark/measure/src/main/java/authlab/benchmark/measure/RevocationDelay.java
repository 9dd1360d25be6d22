package authlab.benchmark.measure;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.Effort;
import authlab.benchmark.figure.Distribution;
import authlab.benchmark.figure.Figure;
import authlab.benchmark.figure.Figures;
import authlab.benchmark.load.Lane.Sender;
import authlab.benchmark.load.PlainConnection;
import authlab.benchmark.load.PlainConnection.Answered;
import authlab.benchmark.place.Fleet;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.People;
import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.lab.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A login is ended at one instance while it is used at another without a pause: for how long after the revoking answer is it
 * believed there?
 */
public final class RevocationDelay implements Measure {

    private static final double NANOS_PER_MS = 1e6;
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(15);

    /** So many answers show that the other instance knows the login. */
    private static final int KNOWN_AFTER = 3;

    @Override
    public String id() {
        return "delay";
    }

    @Override
    public String question() {
        return "How long is a login still believed elsewhere after the answer that ended it?";
    }

    @Override
    public Duration planned(Effort effort) {
        int settings = effort.isFull() ? 10 : 4;
        return Duration.ofSeconds(5L * settings).plusMillis(110L * settings * effort.delays());
    }

    @Override
    public void run(Bench bench) {
        for (Carrier carrier : CARRIERS) {
            for (Freshness freshness : Freshness.values()) {
                boolean isAmongTheQuick = freshness == Freshness.STRICT || freshness == Freshness.SYNCED_1S;
                if (freshness != Freshness.STATELESS && (bench.effort().isFull() || isAmongTheQuick)) {
                    measure(bench, freshness.idFor(carrier), carrier, freshness, Map.of());
                }
            }
            if (bench.effort().isFull()) {
                measure(
                        bench,
                        carrier.id() + "-everywhere",
                        carrier,
                        Freshness.SYNCED_1S,
                        Map.of("auth.revocation-ack", "everywhere"));
            }
            bench.ground().fleet().clear();
        }
    }

    private static void measure(
            Bench bench, String subject, Carrier carrier, Freshness freshness, Map<String, String> settings) {
        Fleet fleet = bench.ground().fleet();
        Instance here = fleet.instance(carrier, freshness, settings);
        Instance there = fleet.another(here, freshness, settings);
        People.register(here.service(), People.PERSON);
        List<Trial> trials = new ArrayList<>();
        // The first ones find cold code on both sides.
        int cold = 1 + bench.effort().delays() / 10;
        for (int n = 0; n < cold + bench.effort().delays(); n++) {
            Trial trial = trial(here, there, carrier);
            if (n >= cold) {
                trials.add(trial);
            }
        }
        add(bench.figures(), "delay/" + subject, trials);
        bench.progress()
                .tell("%s: %d revocations, refused elsewhere after %s"
                        .formatted(
                                subject,
                                trials.size(),
                                bench.figures()
                                        .find("delay/" + subject + "/p50")
                                        .orElseThrow()
                                        .text()));
    }

    /**
     * One revocation.
     *
     * @param believedMs how long after the revoking answer a request was sent that was still believed; 0 if none was
     * @param refusedMs how long after it the first one was sent that was refused
     * @param answerMs how long the revoking request took
     */
    private record Trial(double believedMs, double refusedMs, double answerMs) {}

    private static Trial trial(Instance here, Instance there, Carrier carrier) {
        Actor actor = People.logIn(here.service(), carrier, People.PERSON, 1).get(0);
        Sender reader = People.senders(List.of(actor), Request.get(Subjects.ME)).get(0);
        Sender ender =
                People.senders(List.of(actor), Request.post("/auth/logout")).get(0);
        try (PlainConnection toHere = PlainConnection.to(here.plainUrl().orElseThrow());
                Watch watch = Watch.over(there, reader)) {
            watch.awaitKnown();
            Answered ended = toHere.send(toHere.spelled("POST", "/auth/logout", ender));
            if (ended.status() != 204) {
                throw new CannotMeasure(here + " answered " + ended.status() + " to a logout.");
            }
            watch.awaitRefused();
            return new Trial(
                    ms(Math.max(0, watch.lastBelievedSent() - ended.arrivedNanos())),
                    ms(Math.max(0, watch.firstRefusedSent() - ended.arrivedNanos())),
                    ms(ended.arrivedNanos() - ended.sentNanos()));
        }
    }

    private static double ms(long nanos) {
        return nanos / NANOS_PER_MS;
    }

    private static void add(Figures figures, String id, List<Trial> trials) {
        Distribution refused =
                Distribution.of(trials.stream().map(Trial::refusedMs).toList());
        for (double percent : new double[] {50, 95, 99}) {
            figures.add(Figure.single(id + "/p" + (int) percent, "ms", refused.percentile(percent)));
        }
        Distribution believed =
                Distribution.of(trials.stream().map(Trial::believedMs).toList());
        figures.add(Figure.single(id + "/most", "ms", believed.max()));
        figures.addMedian(
                id + "/answer", "ms", trials.stream().map(Trial::answerMs).toList());
        figures.addMedian(
                id + "/each", "ms", trials.stream().map(Trial::refusedMs).toList());
    }

    /** Asks the other instance without a pause, until it refuses. */
    private static final class Watch implements AutoCloseable {

        private final PlainConnection connection;
        private final byte[] request;
        private final Thread thread = new Thread(this::ask, "watch");
        private int believed;
        private long lastBelievedSent;
        private long firstRefusedSent;
        private int refusal;
        private RuntimeException failure;

        private Watch(PlainConnection connection, byte[] request) {
            this.connection = connection;
            this.request = request;
        }

        static Watch over(Instance instance, Sender reader) {
            PlainConnection connection = PlainConnection.to(instance.plainUrl().orElseThrow());
            Watch watch = new Watch(connection, connection.spelled("GET", Subjects.ME, reader));
            watch.thread.start();
            return watch;
        }

        private void ask() {
            try {
                while (!take(connection.send(request))) {
                    Thread.onSpinWait();
                }
            } catch (RuntimeException lost) {
                synchronized (this) {
                    failure = lost;
                    notifyAll();
                }
            }
        }

        private synchronized boolean take(Answered answered) {
            if (answered.status() == 200) {
                believed++;
                lastBelievedSent = answered.sentNanos();
            } else {
                refusal = answered.status();
                firstRefusedSent = answered.sentNanos();
            }
            notifyAll();
            return refusal != 0;
        }

        synchronized void awaitKnown() {
            await(() -> believed >= KNOWN_AFTER);
            if (refusal != 0) {
                throw new CannotMeasure("A login that lives was answered " + refusal + ".");
            }
        }

        synchronized void awaitRefused() {
            await(() -> refusal != 0);
            if (refusal != 401) {
                throw new CannotMeasure("A login that is over was answered " + refusal + ".");
            }
        }

        private void await(BooleanSupplier what) {
            long begun = System.nanoTime();
            while (!what.getAsBoolean() && refusal == 0) {
                if (failure != null) {
                    throw failure;
                }
                if (System.nanoTime() - begun > REFUSED_WITHIN.toNanos()) {
                    throw new CannotMeasure("Nothing happened within " + REFUSED_WITHIN.toSeconds() + " s.");
                }
                try {
                    wait(REFUSED_WITHIN.toMillis());
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    throw new CannotMeasure("The benchmark was interrupted.", stop);
                }
            }
        }

        synchronized long lastBelievedSent() {
            return lastBelievedSent;
        }

        synchronized long firstRefusedSent() {
            return firstRefusedSent;
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
