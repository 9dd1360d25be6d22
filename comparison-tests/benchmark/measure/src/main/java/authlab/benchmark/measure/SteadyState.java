package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.Progress;
import java.util.function.IntToDoubleFunction;

/** What a JVM is in once it has compiled whatever the load at hand makes it run. */
final class SteadyState {

    private static final double NO_FASTER = 1.03;
    private static final int TWICE_IN_A_ROW = 2;

    private SteadyState() {}

    /**
     * Loads until a window is no faster than the best before it by more than 3 %, twice in a row, or for as long as the run
     * has time for that.
     *
     * @param perSecond loads for so many milliseconds, and tells how many were answered in a second
     */
    static void reach(Effort effort, Progress progress, Object subject, IntToDoubleFunction perSecond) {
        int window = effort.roundMs() / 2;
        double best = 0;
        int steady = 0;
        for (int spent = 0; steady < TWICE_IN_A_ROW && spent < effort.warmUpMsMax(); spent += window) {
            double rate = perSecond.applyAsDouble(window);
            steady = rate <= best * NO_FASTER ? steady + 1 : 0;
            best = Math.max(best, rate);
            progress.tell("warming up %s: %.0f/s".formatted(subject, rate));
        }
    }
}
