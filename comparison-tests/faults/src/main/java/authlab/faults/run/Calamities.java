package authlab.faults.run;

import authlab.faults.history.FaultWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** One fault after another, with time to recover in between. */
final class Calamities {

    private static final Duration BEFORE = Duration.ofMillis(700);
    private static final Duration RECOVERY = Duration.ofSeconds(2);
    private static final long LASTS_MS_MIN = 1200;
    private static final long LASTS_MS_MAX = 2800;

    private final Cluster cluster;
    private final Recorder recorder;
    private final RandomGenerator random;
    private final List<FaultWindow> windows = Collections.synchronizedList(new ArrayList<>());

    Calamities(Cluster cluster, Recorder recorder, RandomGenerator random) {
        this.cluster = cluster;
        this.recorder = recorder;
        this.random = random;
    }

    /** Brings about each in turn; returns when the last has been recovered from. */
    void strike(List<Fault> faults) throws InterruptedException {
        for (Fault fault : faults) {
            TimeUnit.NANOSECONDS.sleep(BEFORE.toNanos());
            strike(fault);
        }
    }

    private void strike(Fault fault) throws InterruptedException {
        Member member = cluster.members().get(random.nextInt(cluster.members().size()));
        long begun = recorder.now();
        Fault.Undo undo = fault.strike(cluster, member);
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(LASTS_MS_MIN, LASTS_MS_MAX));
        } finally {
            undo.end();
        }
        TimeUnit.NANOSECONDS.sleep(RECOVERY.toNanos());
        windows.add(new FaultWindow(fault.toString(), fault.strikesAll() ? "" : member.name(), begun, recorder.now()));
    }

    List<FaultWindow> windows() {
        return List.copyOf(windows);
    }
}
