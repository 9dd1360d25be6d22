package authlab.benchmark.figure;

import java.util.Optional;

/**
 * What a figure was to reach.
 *
 * @param asked in words
 * @param figure the id
 */
public record Target(String asked, String figure, Sense sense, double limit) {

    /** Which side of the limit is the good one; the limit itself always is. */
    public enum Sense {
        AT_LEAST,
        AT_MOST
    }

    static Target atLeast(double limit, String asked, String figure) {
        return new Target(asked, figure, Sense.AT_LEAST, limit);
    }

    static Target atMost(double limit, String asked, String figure) {
        return new Target(asked, figure, Sense.AT_MOST, limit);
    }

    /** Empty if the run has not measured it: that is neither reached nor missed. */
    public Optional<Boolean> isReached(Figures figures) {
        return figures.find(figure)
                .map(measured -> sense == Sense.AT_LEAST ? measured.value() >= limit : measured.value() <= limit);
    }
}
