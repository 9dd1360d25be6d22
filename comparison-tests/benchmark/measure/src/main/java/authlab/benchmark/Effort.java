package authlab.benchmark;

import java.time.Duration;

/**
 * How much time a run takes for its figures.
 *
 * @param rounds of each load; an odd number has a round in the middle
 * @param roundMs how long each lasts
 * @param warmUpMsMax until when a JVM must have become steady; it is measured then all the same
 * @param logins that send in turn
 * @param delays how often it is looked how long a revocation takes
 * @param isFull whether all is measured, or only what fits into three minutes
 */
public record Effort(int rounds, int roundMs, int warmUpMsMax, int logins, int delays, boolean isFull) {

    static final Effort QUICK = new Effort(3, 1_000, 6_000, 16, 20, false);
    static final Effort FULL = new Effort(5, 3_000, 15_000, 64, 150, true);

    /** That long where all is measured, and else no time at all. */
    public Duration onlyInFull(Duration planned) {
        return isFull ? planned : Duration.ZERO;
    }
}
