package authlab.faults.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a history against the promises about time.
 *
 * <p>Late means: the first byte was sent later than the revoking answer arrived plus the bound, and the answer shows that
 * the credential was believed. What cannot be told from the history, an answer that never came or a login that opened
 * while everything was being revoked, is no finding either way.
 */
public final class Checker {

    private static final long NANOS_IN_MICRO = 1000;

    private final Promise promise;

    public Checker(Promise promise) {
        this.promise = promise;
    }

    /** Takes time in proportion to the number of operations times that of revocations. */
    public Verdict judge(History history) {
        Map<Credential, List<Operation>> ends = ends(history.operations());
        List<Belief> beliefs = beliefs(history.operations(), ends);
        List<Finding> findings = Stream.of(
                        late(beliefs),
                        refusedFalsely(history.operations()),
                        stale(history.changes(), history.endings()))
                .flatMap(List::stream)
                .toList();
        return new Verdict(
                findings,
                beliefs,
                history.operations().stream()
                        .filter(operation -> isSentAfterAny(ends.get(operation.credential()), operation))
                        .count(),
                availability(history, false),
                availability(history, true));
    }

    /** For each credential the answers that said it was dead, in the order in which they came. */
    private static Map<Credential, List<Operation>> ends(List<Operation> operations) {
        List<Operation> revoking = operations.stream()
                .filter(operation -> !operation.ended().isEmpty())
                .sorted(Comparator.comparingLong(Operation::endNanos))
                .toList();
        Map<Credential, List<Operation>> ends = new HashMap<>();
        for (Operation operation : operations) {
            ends.computeIfAbsent(
                    operation.credential(),
                    credential -> revoking.stream()
                            .filter(revocation -> revocation.hasEnded(credential))
                            .toList());
        }
        return ends;
    }

    /** Every acceptance of what was dead when it was sent. */
    private List<Belief> beliefs(List<Operation> operations, Map<Credential, List<Operation>> ends) {
        return operations.stream()
                .filter(operation -> operation.outcome() == Outcome.BELIEVED)
                .filter(operation -> isSentAfterAny(ends.get(operation.credential()), operation))
                .map(operation -> belief(operation, ends.get(operation.credential())))
                .toList();
    }

    /** Of several answers that said it was dead, the one that puts it in the worst light. */
    private Belief belief(Operation operation, List<Operation> ends) {
        Operation worst = ends.stream()
                .max(Comparator.comparingLong(end -> lateBy(end, operation)))
                .orElseThrow();
        return new Belief(operation, worst, sentAfter(worst, operation), lateBy(worst, operation));
    }

    private static boolean isSentAfterAny(List<Operation> ends, Operation operation) {
        return ends.stream().anyMatch(end -> sentAfter(end, operation) > 0);
    }

    private static List<Finding> late(List<Belief> beliefs) {
        return beliefs.stream()
                .filter(belief -> belief.lateByNanos() > 0)
                .map(belief -> new Finding(
                        Finding.Kind.LATE_ACCEPTANCE,
                        belief.lateByNanos(),
                        List.of(Told.asRevoking(belief.end()), Told.after(belief.end(), belief.operation()))))
                .toList();
    }

    private long lateBy(Operation end, Operation operation) {
        return sentAfter(end, operation)
                - promise.bound(end.instance(), operation.instance()).toNanos();
    }

    private static List<Finding> refusedFalsely(List<Operation> operations) {
        List<Operation> dangerous = operations.stream()
                .filter(operation ->
                        !operation.endangers().isEmpty() || !operation.ended().isEmpty())
                .toList();
        Map<Credential, Long> firstDanger = new HashMap<>();
        return operations.stream()
                .filter(operation -> operation.outcome() == Outcome.REFUSED)
                .filter(operation ->
                        operation.endNanos() < operation.credential().endsNanos())
                .filter(operation -> operation.endNanos()
                        < firstDanger.computeIfAbsent(
                                operation.credential(), credential -> firstDanger(credential, dangerous)))
                .map(operation -> new Finding(
                        Finding.Kind.FALSE_REFUSAL,
                        0,
                        List.of(Told.alone(operation), "and nothing had been sent that could have ended it")))
                .toList();
    }

    /** When the first request was sent that may have ended it. */
    private static long firstDanger(Credential credential, List<Operation> dangerous) {
        return dangerous.stream()
                .filter(operation -> operation.mayHaveEnded(credential))
                .mapToLong(Operation::startNanos)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static List<Finding> stale(List<Change> changes, List<Ending> endings) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : changes) {
            Optional<Ending> before = endings.stream()
                    .filter(ending -> ending.scope().means(change.credential()))
                    .filter(ending -> ending.committedMicros() < change.committedMicros())
                    .min(Comparator.comparingLong(Ending::committedMicros));
            before.ifPresent(ending -> findings.add(new Finding(
                    Finding.Kind.STALE_CHANGE,
                    NANOS_IN_MICRO * (change.committedMicros() - ending.committedMicros()),
                    List.of(
                            "committed: " + ending.scope() + " is over",
                            "committed " + (change.committedMicros() - ending.committedMicros())
                                    + " µs later: the change of operation " + change.operation() + ", by "
                                    + change.credential()))));
        }
        return findings;
    }

    private static long sentAfter(Operation end, Operation operation) {
        return operation.startNanos() - end.endNanos();
    }

    private static Availability availability(History history, boolean disturbed) {
        List<Operation> asked = history.operations().stream()
                .filter(operation -> history.faults().stream().anyMatch(fault -> fault.touches(operation)) == disturbed)
                .toList();
        long answered = asked.stream()
                .filter(operation -> operation.outcome() == Outcome.BELIEVED || operation.outcome() == Outcome.REFUSED)
                .count();
        return new Availability(answered, asked.size());
    }
}
