package authlab.suite;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

/** Waiting for a clock. Services, PostgreSQL and tests run on one machine, hence by one clock. */
public final class Moment {

    private static final Duration MARGIN = Duration.ofMillis(50);
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private Moment() {}

    /** Returns when that moment is over beyond doubt. */
    public static void awaitPast(Instant moment) {
        meanwhile(moment, Duration.ofMillis(20), () -> {});
    }

    /** Does something over and over until that moment is over beyond doubt. */
    public static void meanwhile(Instant moment, Duration pause, Runnable task) {
        await("until " + moment)
                .atMost(WAIT_MAX)
                .pollDelay(Duration.ZERO)
                .pollInterval(pause)
                .until(() -> {
                    task.run();
                    return Instant.now().isAfter(moment.plus(MARGIN));
                });
    }
}
