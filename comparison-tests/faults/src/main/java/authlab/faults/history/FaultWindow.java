package authlab.faults.history;

/**
 * A fault, while it lasted and until everything had time to recover.
 *
 * @param instance the one that it struck; empty if it struck all
 */
public record FaultWindow(String fault, String instance, long startNanos, long endNanos) {

    boolean touches(Operation operation) {
        boolean strikes = instance.isEmpty() || instance.equals(operation.instance());
        return strikes && operation.endNanos() >= startNanos && operation.startNanos() <= endNanos;
    }
}
