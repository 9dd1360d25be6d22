package authlab.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells what is going on and how long it will still take, by what was planned and how long the finished part took. */
public final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private Duration plannedDone = Duration.ZERO;
    private Duration plannedAll = Duration.ZERO;
    private Duration plannedNow = Duration.ZERO;
    private long nowBegun = begun;

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void plan(List<Duration> measures) {
        plannedAll = measures.stream().reduce(Duration.ZERO, Duration::plus);
    }

    synchronized void begin(String question, Duration planned) {
        plannedNow = planned;
        nowBegun = System.nanoTime();
        out.println();
        out.println(question);
    }

    synchronized void end() {
        plannedDone = plannedDone.plus(plannedNow);
        plannedNow = Duration.ZERO;
    }

    /** One line. */
    public synchronized void tell(String what) {
        out.printf(Locale.ROOT, "  %s left  %s%n", clock(left()), what);
    }

    private Duration left() {
        Duration spentNow = Duration.ofNanos(System.nanoTime() - nowBegun);
        Duration leftNow = plannedNow.compareTo(spentNow) > 0 ? plannedNow.minus(spentNow) : Duration.ZERO;
        return plannedAll.minus(plannedDone).minus(plannedNow).plus(leftNow);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
