package authlab.benchmark.measure;

import authlab.benchmark.load.Lane.Sender;
import authlab.benchmark.place.Subject;
import authlab.client.Carrier;
import authlab.lab.Instance;
import java.util.List;

/** The same service with little of something and with much of it, turn by turn. */
final class Scale {

    private Scale() {}

    static Subject subject(Bench bench, String id, Instance instance, List<Sender> senders) {
        return new Subject(
                id,
                bench.ground().fleet().process(instance),
                instance.plainUrl().orElseThrow(),
                instance.service().base(),
                bench.ground().lab().caCertificate(),
                Subjects.ME,
                senders);
    }

    /** Adds what the much costs, as a share of the throughput with the little. */
    static void measure(
            Bench bench, String what, Subject little, int littleCount, Subject much, int muchCount, Carrier carrier) {
        List<Subject> both = List.of(little, much);
        Rounds rounds = Rounds.warmed(
                bench,
                what,
                both,
                subject -> subject.closed(Bench.CONNECTIONS, bench.effort().roundMs()));
        for (Subject subject : both) {
            bench.figures()
                    .addMedian(
                            what + "/" + subject.id() + "/throughput",
                            "/s",
                            rounds.each(subject, round -> round.loaded().perSecond()));
            bench.figures()
                    .addMedian(
                            what + "/" + subject.id() + "/heap",
                            "MB",
                            List.of(subject.server().jvm().heapAfterCollectionMb()));
        }
        bench.figures()
                .addMedian(
                        what + "/" + carrier.id() + "-" + littleCount + "/of-" + littleCount,
                        "",
                        rounds.shareOf(little, little));
        bench.figures()
                .addMedian(
                        what + "/" + carrier.id() + "-" + muchCount + "/of-" + littleCount,
                        "",
                        rounds.shareOf(much, little));
    }
}
