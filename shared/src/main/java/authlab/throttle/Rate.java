package authlab.throttle;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So often in so long, from the first time on: {@code 10/PT15M}. */
public record Rate(long count, Duration period) {

    private static final Pattern SPELLING = Pattern.compile("([1-9][0-9]{0,8})/(P[0-9A-Z.]+)");
    private static final Duration PERIOD_MAX = Duration.ofDays(365);

    /** The rate that is spelled so; empty if none is. */
    public static Optional<Rate> parse(String spelled) {
        Matcher parts = SPELLING.matcher(spelled);
        try {
            return parts.matches()
                    ? Optional.of(new Rate(Long.parseLong(parts.group(1)), Duration.parse(parts.group(2))))
                            .filter(Rate::isPossible)
                    : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private boolean isPossible() {
        return period.compareTo(Duration.ZERO) > 0 && period.compareTo(PERIOD_MAX) <= 0;
    }

    /** As it is written in settings. */
    @Override
    public String toString() {
        return count + "/" + period;
    }
}
