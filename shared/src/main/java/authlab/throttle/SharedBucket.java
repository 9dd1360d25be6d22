package authlab.throttle;

import authlab.database.StoreUnreachable;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.util.function.Supplier;

/**
 * One bucket, as all instances have it. Every method blocks and is one step, before or after those of others.
 *
 * <p>Every method throws {@link StoreUnreachable}; whether its step was made is not known then.
 */
final class SharedBucket {

    private final Bucket bucket;
    private final boolean inUse;

    SharedBucket(Bucket bucket, boolean inUse) {
        this.bucket = bucket;
        this.inUse = inUse;
    }

    /** False if it was full when it was opened. */
    boolean isInUse() {
        return inUse;
    }

    /** Takes so many tokens, if they are there. */
    ConsumptionProbe take(long tokens) {
        return reached(() -> bucket.tryConsumeAndReturnRemaining(tokens));
    }

    /** Whether so many could be taken. */
    EstimationProbe look(long tokens) {
        return reached(() -> bucket.estimateAbilityToConsume(tokens));
    }

    /** Puts so many back. The number that is there then. */
    long put(long tokens) {
        return reached(
                () -> bucket.asVerbose().addTokens(tokens).getDiagnostics().getAvailableTokens());
    }

    private static <T> T reached(Supplier<T> step) {
        try {
            return step.get();
        } catch (BucketExecutionException failure) {
            throw new StoreUnreachable(failure);
        }
    }
}
