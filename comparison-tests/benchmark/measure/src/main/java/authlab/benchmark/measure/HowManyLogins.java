package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.load.Lane.Sender;
import authlab.benchmark.place.FilledDatabase;
import authlab.benchmark.place.Fleet;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.People;
import authlab.benchmark.place.Subject;
import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.lab.Instance;
import java.time.Duration;
import java.util.List;

/** Ten thousand live logins against a million: the same ten thousand of them send in turn. */
public final class HowManyLogins implements Measure {

    static final int FEW = 10_000;
    static final int MANY = 1_000_000;

    @Override
    public String id() {
        return "logins";
    }

    @Override
    public String question() {
        return "What does a million live logins cost?";
    }

    @Override
    public Duration planned(Effort effort) {
        return effort.onlyInFull(Duration.ofSeconds(2 * 75));
    }

    @Override
    public void run(Bench bench) {
        for (Carrier carrier : CARRIERS) {
            Subject few = subject(bench, carrier, FEW);
            Subject many = subject(bench, carrier, MANY);
            Scale.measure(bench, id(), few, FEW, many, MANY, carrier);
            bench.ground().fleet().clear();
        }
    }

    private static Subject subject(Bench bench, Carrier carrier, int logins) {
        Instance instance = bench.ground().fleet().apart(Fleet.kindOf(carrier), Freshness.SYNCED_1S.settings());
        bench.progress().tell(carrier.id() + ": filling in " + logins + " logins");
        People.register(instance.service(), People.PERSON);
        Actor model =
                People.logIn(instance.service(), carrier, People.PERSON, 1).get(0);
        List<Sender> senders = new FilledDatabase(instance.database())
                .addLogins(model, bench.ground().keyRing(), logins, FEW);
        return Scale.subject(bench, carrier.id() + "-" + logins, instance, senders);
    }
}
