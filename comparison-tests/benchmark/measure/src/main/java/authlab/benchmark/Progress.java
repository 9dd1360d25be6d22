package authlab.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Tells what is going on and how long it will still take, by what was planned and how much of that time has passed. */
public final class Progress {

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private Duration plannedDone = Duration.ZERO;
    private Duration plannedAll = Duration.ZERO;
    private Duration plannedNow = Duration.ZERO;
    private long nowBegun;

    /** @param nanoTime {@link System#nanoTime}, or what a test puts in its place */
    Progress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    synchronized void plan(List<Duration> measures) {
        plannedAll = measures.stream().reduce(Duration.ZERO, Duration::plus);
    }

    synchronized void begin(String question, Duration planned) {
        plannedNow = planned;
        nowBegun = nanoTime.getAsLong();
        out.println();
        out.println(question);
    }

    synchronized void end() {
        plannedDone = plannedDone.plus(plannedNow);
        plannedNow = Duration.ZERO;
    }

    /** The question that is being asked takes so much longer from now on, as whoever asks it knows by now. */
    public synchronized void takesAnother(Duration time) {
        Duration plannedAnew = spentNow().plus(time);
        plannedAll = plannedAll.minus(plannedNow).plus(plannedAnew);
        plannedNow = plannedAnew;
    }

    /** One line. */
    public synchronized void tell(String what) {
        out.printf(
                Locale.ROOT,
                "  %10s  %s%n",
                left().map(left -> clock(left) + " left").orElse(""),
                what);
    }

    /** Empty when the time planned for everything is over and something still goes on: nobody knows for how long. */
    private Optional<Duration> left() {
        Duration leftNow = plannedNow.minus(spentNow());
        Duration left =
                plannedAll.minus(plannedDone).minus(plannedNow).plus(leftNow.isNegative() ? Duration.ZERO : leftNow);
        return Optional.of(left).filter(time -> time.toSeconds() > 0);
    }

    private Duration spentNow() {
        return Duration.ofNanos(nanoTime.getAsLong() - nowBegun);
    }

    static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
