package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.Subject;
import authlab.client.Carrier;
import authlab.lab.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What two more instances cost the one that is asked: they keep in step with the same database. On one machine more instances
 * cannot answer more; what is told is the price of their company, not how they scale.
 */
public final class HowManyInstances implements Measure {

    @Override
    public String id() {
        return "instances";
    }

    @Override
    public String question() {
        return "What do two more instances on the same database cost?";
    }

    @Override
    public Duration planned(Effort effort) {
        return effort.onlyInFull(Duration.ofMinutes(2));
    }

    @Override
    public void run(Bench bench) {
        for (Carrier carrier : CARRIERS) {
            Instance asked = bench.ground().fleet().instance(carrier, Freshness.SYNCED_1S, Map.of());
            List<Instance> others = List.of(
                    bench.ground().fleet().another(asked, Freshness.SYNCED_1S, Map.of()),
                    bench.ground().fleet().another(asked, Freshness.SYNCED_1S, Map.of()));
            Subject subject = new Subjects(bench).reader(carrier.id(), carrier, asked);
            Rounds.warmUp(bench, subject);
            List<Double> shares = new ArrayList<>();
            for (int n = 0; n < bench.effort().rounds(); n++) {
                double accompanied = perSecond(bench, subject);
                others.forEach(Instance::pause);
                double alone = perSecond(bench, subject);
                others.forEach(Instance::resume);
                shares.add(accompanied / alone);
                bench.progress().tell("%s: with two more %.2f of alone".formatted(subject, shares.get(n)));
            }
            bench.figures().addMedian("instances/" + carrier.id() + "-1/of-1", "", List.of(1.0));
            bench.figures().addMedian("instances/" + carrier.id() + "-3/of-1", "", shares);
            bench.ground().fleet().clear();
        }
    }

    private static double perSecond(Bench bench, Subject subject) {
        return bench.ground()
                .load(subject, subject.closed(Bench.CONNECTIONS, bench.effort().roundMs()))
                .perSecond();
    }
}
