package authlab.faults.history;

import java.util.Locale;

/** How many of so many requests were answered, yes or no, rather than put off. */
public record Availability(long answered, long asked) {

    /** 0 to 1; 1 where nothing was asked. */
    public double share() {
        return asked == 0 ? 1 : (double) answered / asked;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f %% of %d", 100 * share(), asked);
    }
}
