package authlab.faults.run;

import authlab.faults.history.FaultWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** One fault after another, with time to recover in between. */
public final class Calamities {

    /** On a slow machine nothing strikes before there is anything to strike. */
    private static final int REVOCATIONS_BEFORE = 3;

    private final Cluster cluster;
    private final Recorder recorder;
    private final Pace pace;
    private final RandomGenerator random;
    private final List<FaultWindow> windows = Collections.synchronizedList(new ArrayList<>());

    Calamities(Cluster cluster, Recorder recorder, Pace pace, RandomGenerator random) {
        this.cluster = cluster;
        this.recorder = recorder;
        this.pace = pace;
        this.random = random;
    }

    /**
     * How quickly one follows the other.
     *
     * @param before nothing is wrong yet
     * @param lasting at least; up to twice that
     * @param recovery before the next
     */
    public record Pace(Duration before, Duration lasting, Duration recovery) {

        /** As much as a minute has room for. */
        public static final Pace BRISK =
                new Pace(Duration.ofMillis(300), Duration.ofMillis(700), Duration.ofMillis(700));

        /** Everything may show what it does. */
        public static final Pace THOROUGH =
                new Pace(Duration.ofMillis(500), Duration.ofMillis(1200), Duration.ofMillis(1500));
    }

    /** Brings about each in turn; returns when the last has been recovered from. */
    void strike(List<Fault> faults) throws InterruptedException {
        for (Fault fault : faults) {
            long enough = recorder.revocations() + REVOCATIONS_BEFORE;
            TimeUnit.NANOSECONDS.sleep(pace.before().toNanos());
            Stage.await("some logins have ended", () -> recorder.revocations() >= enough);
            strike(fault);
        }
    }

    private void strike(Fault fault) throws InterruptedException {
        List<Member> exposed =
                cluster.members().stream().filter(fault::canStrike).toList();
        Member member = exposed.get(random.nextInt(exposed.size()));
        long begun = recorder.now();
        Fault.Undo undo = fault.strike(cluster, member);
        try {
            long lasting = pace.lasting().toNanos();
            TimeUnit.NANOSECONDS.sleep(random.nextLong(lasting, 2 * lasting));
        } finally {
            undo.end();
        }
        TimeUnit.NANOSECONDS.sleep(pace.recovery().toNanos());
        windows.add(new FaultWindow(fault.toString(), fault.strikesAll() ? "" : member.name(), begun, recorder.now()));
    }

    List<FaultWindow> windows() {
        return List.copyOf(windows);
    }
}
