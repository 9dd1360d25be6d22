package authlab.faults.history;

/**
 * That a credential was believed though an answer had said that it was dead, rightly for a while or not.
 *
 * @param end that answer
 * @param afterNanos how long after it the request was sent
 * @param lateByNanos how much of that is beyond what was promised; negative if the promise was kept
 */
public record Belief(Operation operation, Operation end, long afterNanos, long lateByNanos) {}
