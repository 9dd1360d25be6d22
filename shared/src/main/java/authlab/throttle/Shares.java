package authlab.throttle;

import authlab.problem.ProblemException;
import authlab.throttle.Failures.Asked;
import authlab.throttle.Failures.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Of each limit that a try is under one share: it is made with all of them, or not at all. */
final class Shares {

    private final List<Failures> taken;

    private Shares(List<Failures> taken) {
        this.taken = List.copyOf(taken);
    }

    /**
     * Takes them.
     *
     * @return empty where others have the last ones, who may yet put them back
     * @throws ProblemException 429 where they are lost; {@code Retry-After} is when all are there again
     */
    static Optional<Shares> take(List<Failures> limits) {
        return take(limits, refused -> !refused.undecided());
    }

    /** The same for who has waited long enough: what may yet be put back is lost too. */
    static Shares takeOrGiveUp(List<Failures> limits) {
        return take(limits, refused -> true).orElseThrow();
    }

    /**
     * Takes none.
     *
     * @throws ProblemException 429 where they are lost
     */
    static void requireNoneLost(List<Failures> limits) {
        refuse(
                limits.stream()
                        .map(Failures::look)
                        .filter(Refused.class::isInstance)
                        .map(Refused.class::cast)
                        .toList(),
                refused -> !refused.undecided());
    }

    private static Optional<Shares> take(List<Failures> limits, Predicate<Refused> isLost) {
        List<Failures> taken = new ArrayList<>();
        List<Refused> refusals = new ArrayList<>();
        for (Failures limit : limits) {
            Asked asked = refusals.isEmpty() ? limit.take() : limit.look();
            if (asked instanceof Refused refused) {
                refusals.add(refused);
            } else if (refusals.isEmpty()) {
                taken.add(limit);
            }
        }
        Shares shares = new Shares(taken);
        if (refusals.isEmpty()) {
            return Optional.of(shares);
        }
        shares.putBack();
        refuse(refusals, isLost);
        return Optional.empty();
    }

    private static void refuse(List<Refused> refusals, Predicate<Refused> isLost) {
        refusals.stream()
                .filter(isLost)
                .map(Refused::thereIn)
                .max(Comparator.<Duration>naturalOrder())
                .ifPresent(longest -> {
                    throw Throttled.until(longest);
                });
    }

    void putBack() {
        taken.forEach(Failures::putBack);
    }

    /** True if no more may fail under the first of the limits. */
    boolean fail() {
        return taken.stream().map(Failures::fail).toList().get(0);
    }
}
