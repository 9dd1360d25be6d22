package authlab.faults.history;

import java.util.List;

/**
 * One request, as its sender saw it. All times are of one monotonic clock.
 *
 * @param what in words, such as {@code GET /api/me}
 * @param instance who was asked
 * @param credential what was sent
 * @param startNanos before its first byte was sent
 * @param endNanos after the answer was there, or when the sender gave up
 * @param endangers what it may end, should it have been heard at all
 * @param ended what its answer says is over; empty if it says nothing of the kind
 */
public record Operation(
        long id,
        String what,
        String instance,
        Credential credential,
        long startNanos,
        long endNanos,
        Outcome outcome,
        List<Scope> endangers,
        List<Scope> ended) {

    public Operation {
        if (endNanos < startNanos) {
            throw new IllegalArgumentException("operation " + id + " ended before it began");
        }
        endangers = List.copyOf(endangers);
        ended = List.copyOf(ended);
    }

    /** Whether its answer says that this credential is dead. */
    boolean hasEnded(Credential other) {
        return ended.stream().anyMatch(scope -> scope.covers(other, startNanos));
    }

    /** Whether it may have killed this credential, answered or not. */
    boolean mayHaveEnded(Credential other) {
        return other.login().openedBy() != id
                && mayHaveMet(other.login())
                && (ended.stream().anyMatch(scope -> scope.means(other))
                        || endangers.stream().anyMatch(scope -> scope.means(other)));
    }

    /** What was not answered may still be heard later. */
    private boolean mayHaveMet(Login other) {
        boolean isOver = outcome == Outcome.BELIEVED || outcome == Outcome.REFUSED;
        return !isOver || other.sentNanos() <= endNanos;
    }
}
