package authlab.faults.history;

import java.util.Locale;

/** Operations in words, for who must see at a glance what went wrong. */
final class Told {

    private static final double NANOS_IN_MS = 1_000_000;

    private Told() {}

    static String alone(Operation operation) {
        return String.format(
                Locale.ROOT,
                "%10.3f to %10.3f ms, %s: %s with %s: %s (operation %d)",
                operation.startNanos() / NANOS_IN_MS,
                operation.endNanos() / NANOS_IN_MS,
                operation.instance(),
                operation.what(),
                operation.credential(),
                operation.outcome(),
                operation.id());
    }

    static String asRevoking(Operation operation) {
        return alone(operation) + ", ended " + operation.ended();
    }

    static String after(Operation end, Operation operation) {
        return alone(operation)
                + String.format(
                        Locale.ROOT,
                        ", sent %.3f ms after that answer",
                        (operation.startNanos() - end.endNanos()) / NANOS_IN_MS);
    }
}
