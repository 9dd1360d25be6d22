package authlab.faults.history;

import java.util.List;
import java.util.Locale;

/**
 * A broken promise, with the shortest piece of the history that shows it.
 *
 * @param byNanos how far beyond what was promised; 0 where it is no matter of time
 */
public record Finding(Kind kind, long byNanos, List<String> shown) {

    /** What can be broken. */
    public enum Kind {
        /** Believed later than the bound allows. */
        LATE_ACCEPTANCE,

        /** Refused though nothing can have ended it. */
        FALSE_REFUSAL,

        /** Committed after its login, session id or key was revoked. */
        STALE_CHANGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Finding {
        shown = List.copyOf(shown);
    }

    @Override
    public String toString() {
        return kind + ":\n  " + String.join("\n  ", shown);
    }
}
