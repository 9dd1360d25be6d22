package authlab.benchmark.measure;

import authlab.benchmark.CannotMeasure;
import java.time.Duration;

/** Time that has to pass. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("The benchmark was interrupted.", stop);
        }
    }
}
