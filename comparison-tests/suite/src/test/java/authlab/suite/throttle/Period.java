package authlab.suite.throttle;

import authlab.client.Answer;
import authlab.suite.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** What is counted within a time counts no more when the time is over: a machine that was too busy tries again. */
final class Period {

    private static final Duration BUSY_MAX = Duration.ofSeconds(90);

    private Period() {}

    /** That a story holds which is told within that time. */
    static void within(Duration period, Runnable story) {
        Instant givingUp = Instant.now().plus(BUSY_MAX);
        while (true) {
            Instant begun = Instant.now();
            try {
                story.run();
                return;
            } catch (AssertionError failure) {
                boolean inTime = Instant.now().isBefore(begun.plus(period));
                if (inTime || Instant.now().isAfter(givingUp)) {
                    throw failure;
                }
            }
        }
    }

    /** How long the answer asks to stay away. */
    static Duration asked(Answer throttled) {
        OptionalLong seconds = throttled.headers().firstValueAsLong("Retry-After");
        return Duration.ofSeconds(seconds.orElseThrow(() -> new AssertionError("no Retry-After in " + throttled)));
    }

    /** Stays away for so long. */
    static void obey(Answer throttled) {
        Moment.awaitPast(Instant.now().plus(asked(throttled)));
    }
}
