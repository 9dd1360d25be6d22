package authlab.throttle;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import java.time.Duration;

/** The refusal of who tries too often. */
final class Throttled {

    private Throttled() {}

    /** 429; after {@code Retry-After}, in whole seconds, the next try is let in (RFC 9110 §10.2.3). */
    static ProblemException until(Duration end) {
        long seconds = Math.max(1, end.plusNanos(999_999_999).toSeconds());
        return new ProblemException(ProblemType.THROTTLED).with("Retry-After", Long.toString(seconds));
    }
}
