package authlab.throttle;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;

/**
 * How many failures one limit still allows, where nobody knows of a try that it fails before it has.
 *
 * <p>A try takes a share of the bucket in advance, so that many at once are no more than one after the other. A success
 * puts it back. A failure puts back one token of it, as its mark: a share is one token more than there may be failures, so
 * what is in a bucket tells both how many shares are left, and how many of the others are lost to failures. Hence whoever
 * finds none knows whether all are lost, or some are with tries that may yet succeed.
 */
final class Failures {

    private final SharedBucket bucket;
    private final long most;
    private final long share;

    Failures(SharedBucket bucket, Rate rate) {
        this.bucket = bucket;
        this.most = rate.count();
        this.share = shareOf(rate);
    }

    /** How many tokens a bucket for so many failures holds. */
    static long capacity(Rate rate) {
        return rate.count() * shareOf(rate);
    }

    private static long shareOf(Rate rate) {
        return rate.count() + 1;
    }

    /** What came of asking for a share. */
    sealed interface Asked {}

    record Taken() implements Asked {}

    /**
     * There is none.
     *
     * @param undecided whether some are with tries that may yet succeed
     * @param thereIn how long until all are there again
     */
    record Refused(boolean undecided, Duration thereIn) implements Asked {}

    Asked take() {
        ConsumptionProbe probe = bucket.take(share);
        return asked(probe.isConsumed(), probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
    }

    /** What would come of it. */
    Asked look() {
        EstimationProbe probe = bucket.look(share);
        return asked(probe.canBeConsumed(), probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
    }

    private Asked asked(boolean isThere, long left, long nanosToWait) {
        return isThere ? new Taken() : new Refused(left < most, Duration.ofNanos(nanosToWait));
    }

    void putBack() {
        bucket.put(share);
    }

    /** True if no more may fail. */
    boolean fail() {
        return bucket.put(1) == most;
    }

    boolean isInUse() {
        return bucket.isInUse();
    }
}
