package authlab.lab;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what tells nobody when it happens. */
public final class Waiting {

    private static final Duration STEP = Duration.ofMillis(20);

    private Waiting() {}

    /** Asks every 20 ms. False if it did not come true in time, or the thread was interrupted, which it then still is. */
    static boolean until(BooleanSupplier condition, Duration patience) {
        return until(condition::getAsBoolean, holds -> holds, patience);
    }

    /**
     * What was seen last: it is not the one waited for if that did not come in time, or the thread was interrupted, which it
     * then still is.
     */
    public static <T> T until(Supplier<T> look, Predicate<T> awaited, Duration patience) {
        long begun = System.nanoTime();
        T seen = look.get();
        while (!awaited.test(seen) && System.nanoTime() - begun < patience.toNanos()) {
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return seen;
            }
            seen = look.get();
        }
        return seen;
    }
}
