package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.figure.Figure;
import authlab.benchmark.figure.Figures;
import authlab.benchmark.load.PlainConnection;
import authlab.benchmark.load.PlainConnection.Answered;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.Subject;
import authlab.client.Carrier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code GET /api/me} on each carrier at each point of the axis, beside both ceilings: the frontier. */
public final class WhatFreshnessCosts implements Measure {

    private static final String CARRIED = "carried-";

    @Override
    public String id() {
        return "me";
    }

    @Override
    public String question() {
        return "What does it cost to know who asks, by how fresh the knowledge is?";
    }

    @Override
    public Duration planned(Effort effort) {
        int jvms = effort.isFull() ? 10 : 6;
        int subjects = effort.isFull() ? 19 : 7;
        int overTls = effort.isFull() ? 10 : 0;
        // In as short a time as a quick run has, none becomes steady before it is over.
        int warmUpParts = effort.isFull() ? 2 : 3;
        return Duration.ofSeconds(5 + 3L * jvms)
                .plusMillis((long) subjects * effort.warmUpMsMax() * warmUpParts / 3)
                .plusMillis((long) (subjects + 2 * overTls) * effort.rounds() * effort.roundMs());
    }

    @Override
    public void run(Bench bench) {
        Subject ceiling = bench.ground().ceiling();
        Subject oneRead = bench.ground().oneRead();
        List<Subject> readers = readers(bench);
        List<Subject> carried = bench.effort().isFull() ? carried(readers, ceiling) : List.of();
        List<Subject> all = new ArrayList<>(List.of(ceiling, oneRead));
        all.addAll(carried);
        all.addAll(readers);
        Rounds rounds = Rounds.warmed(
                bench,
                "me",
                all,
                subject -> subject.closed(Bench.CONNECTIONS, bench.effort().roundMs()));
        Figures figures = bench.figures();
        for (Subject subject : all) {
            add(figures, rounds, subject);
        }
        for (Subject reader : readers) {
            String me = "me/" + reader.id();
            figures.addMedian(me + "/of-ceiling", "", rounds.shareOf(reader, ceiling));
            figures.addMedian(me + "/of-one-read", "", rounds.shareOf(reader, oneRead));
            figures.addMedian(me + "/service-cpu-of-ceiling", "", rounds.costShareOf(reader, ceiling));
        }
        for (Subject subject : carried) {
            figures.addMedian("me/" + subject.id() + "/of-ceiling", "", rounds.shareOf(subject, ceiling));
        }
        for (String carrier : List.of("session", "jwt-bearer", "jwt-cookie")) {
            compareWithTenSeconds(figures, rounds, readers, carrier);
        }
        if (bench.effort().isFull()) {
            OverTls.measure(
                    bench,
                    all.stream().filter(WhatFreshnessCosts::isAmongThoseOverTls).toList(),
                    ceiling);
        }
    }

    /** Over TLS the bound makes no other difference than it does without, and so does what is carried. */
    private static boolean isAmongThoseOverTls(Subject subject) {
        return !subject.id().startsWith(CARRIED)
                && Stream.of(Freshness.SYNCED_200MS, Freshness.SYNCED_10S)
                        .noneMatch(freshness -> subject.id().endsWith(freshness.id()));
    }

    private static List<Subject> readers(Bench bench) {
        Subjects subjects = new Subjects(bench);
        List<Subject> readers = new ArrayList<>();
        for (Carrier carrier : Carrier.values()) {
            for (Freshness freshness : Freshness.values()) {
                boolean isAmongTheQuick = carrier != Carrier.JWT_COOKIE
                        && freshness != Freshness.SYNCED_200MS
                        && freshness != Freshness.SYNCED_10S;
                if (freshness.isOfferedFor(carrier) && (bench.effort().isFull() || isAmongTheQuick)) {
                    readers.add(subjects.reader(carrier, freshness));
                }
            }
        }
        return readers;
    }

    /** What a credential costs that is sent and that nobody reads: no service that has one can be nearer to the ceiling. */
    private static List<Subject> carried(List<Subject> readers, Subject ceiling) {
        return Stream.of(Carrier.values())
                .flatMap(carrier -> named(readers, Freshness.STRICT.idFor(carrier)).stream()
                        .map(reader -> ceiling.asked(CARRIED + carrier.id(), reader.senders())))
                .toList();
    }

    private static void add(Figures figures, Rounds rounds, Subject subject) {
        String me = "me/" + subject.id();
        figures.addMedian(
                me + "/throughput",
                "/s",
                rounds.each(subject, round -> round.loaded().perSecond()));
        figures.addMedian(
                me + "/service-cpu",
                "µs",
                rounds.each(subject, round -> round.cost().serviceMicros()));
        figures.addMedian(
                me + "/postgres-cpu",
                "µs",
                rounds.each(subject, round -> round.cost().postgresMicros()));
        figures.addMedian(
                me + "/generator-cpu",
                "µs",
                rounds.each(subject, round -> round.cost().generatorMicros()));
        figures.addMedian(
                me + "/allocated",
                "B",
                rounds.each(subject, round -> round.cost().allocatedBytes()));
        figures.addMedian(
                me + "/wal", "B", rounds.each(subject, round -> round.cost().walBytes()));
        Answered answered = once(subject);
        figures.add(Figure.single(me + "/request-bytes", "B", answered.requestBytes()));
        figures.add(Figure.single(me + "/answer-bytes", "B", answered.answerBytes()));
        figures.add(Figure.single(me + "/rss", "MB", subject.server().jvm().residentMb()));
        figures.add(Figure.single(me + "/heap", "MB", subject.server().jvm().heapAfterCollectionMb()));
    }

    private static Answered once(Subject subject) {
        try (PlainConnection connection = PlainConnection.to(subject.url())) {
            return connection.send(
                    connection.spelled("GET", subject.path(), subject.senders().get(0)));
        }
    }

    private static void compareWithTenSeconds(Figures figures, Rounds rounds, List<Subject> readers, String carrier) {
        for (Subject ten : named(readers, carrier + "-synced-10s")) {
            for (Subject fifth : named(readers, carrier + "-synced-200ms")) {
                figures.addMedian("me/" + fifth.id() + "/of-10s", "", rounds.shareOf(fifth, ten));
            }
        }
    }

    private static List<Subject> named(List<Subject> readers, String id) {
        return readers.stream().filter(reader -> reader.id().equals(id)).toList();
    }
}
