package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.place.FilledDatabase;
import authlab.benchmark.place.Fleet;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.People;
import authlab.benchmark.place.Subject;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.lab.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** No revocation that must still be remembered, ten thousand, and a million. */
public final class HowManyRevocations implements Measure {

    private static final List<Integer> COUNTS = List.of(0, 10_000, 1_000_000);

    @Override
    public String id() {
        return "revocations";
    }

    @Override
    public String question() {
        return "What does a million unforgotten revocations cost?";
    }

    @Override
    public Duration planned(Effort effort) {
        return effort.onlyInFull(Duration.ofMinutes(3));
    }

    @Override
    public void run(Bench bench) {
        for (Carrier carrier : CARRIERS) {
            List<Subject> subjects = new ArrayList<>();
            for (int count : COUNTS) {
                subjects.add(subject(bench, carrier, count));
            }
            Rounds rounds = Rounds.warmed(
                    bench,
                    id(),
                    subjects,
                    subject -> subject.closed(Bench.CONNECTIONS, bench.effort().roundMs()));
            for (Subject subject : subjects) {
                bench.figures()
                        .addMedian(id() + "/" + subject.id() + "/of-0", "", rounds.shareOf(subject, subjects.get(0)));
                bench.figures()
                        .addMedian(
                                id() + "/" + subject.id() + "/heap",
                                "MB",
                                List.of(subject.server().jvm().heapAfterCollectionMb()));
            }
            bench.ground().fleet().clear();
        }
    }

    private static Subject subject(Bench bench, Carrier carrier, int count) {
        Instance instance = bench.ground().fleet().apart(Fleet.kindOf(carrier), Freshness.SYNCED_1S.settings());
        if (count > 0) {
            bench.progress().tell(carrier.id() + ": filling in " + count + " revocations");
            new FilledDatabase(instance.database()).addRevocations(count);
        }
        People.register(instance.service(), People.PERSON);
        return Scale.subject(
                bench,
                carrier.id() + "-" + count,
                instance,
                People.senders(
                        People.logIn(
                                instance.service(),
                                carrier,
                                People.PERSON,
                                bench.effort().logins()),
                        Request.get(Subjects.ME)));
    }
}
