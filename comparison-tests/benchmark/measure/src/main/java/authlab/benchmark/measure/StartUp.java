package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.place.Freshness;
import authlab.lab.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the start of the process to the first readiness, on a database that has been migrated. */
public final class StartUp implements Measure {

    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public String id() {
        return "start";
    }

    @Override
    public String question() {
        return "How soon is a service ready?";
    }

    @Override
    public Duration planned(Effort effort) {
        return Duration.ofSeconds(7 + 5L * effort.rounds());
    }

    @Override
    public void run(Bench bench) {
        List<Instance> instances = CARRIERS.stream()
                .map(carrier -> bench.ground().fleet().instance(carrier, Freshness.SYNCED_1S, Map.of()))
                .toList();
        List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>());
        for (int n = 0; n < bench.effort().rounds(); n++) {
            for (int i = 0; i < instances.size(); i++) {
                instances.get(i).stop();
                long begun = System.nanoTime();
                instances.get(i).start();
                seconds.get(i).add((System.nanoTime() - begun) / NANOS_PER_SECOND);
                bench.progress()
                        .tell("%s: ready after %.1f s"
                                .formatted(CARRIERS.get(i).id(), seconds.get(i).get(n)));
            }
        }
        for (int i = 0; i < CARRIERS.size(); i++) {
            bench.figures().addMedian("start/" + CARRIERS.get(i).id() + "/ready", "s", seconds.get(i));
        }
    }
}
