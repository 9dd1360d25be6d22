package authlab.lab;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Hands out loopback ports that nobody listens on, none twice. */
final class FreePorts {

    /** Below the range from which Linux and macOS take the ports of outgoing connections. */
    private static final int FIRST = 20_000;

    private static final int LAST = 30_000;

    private final Random random;
    private final Set<Integer> given = new HashSet<>();

    FreePorts(Random random) {
        this.random = random;
    }

    synchronized int next() {
        while (given.size() < LAST - FIRST) {
            int port = FIRST + random.nextInt(LAST - FIRST);
            if (given.add(port) && PortPlan.isFree(port)) {
                return port;
            }
        }
        throw new LabException("No port between " + FIRST + " and " + LAST + " is free on loopback.");
    }

    Ports forInstance() {
        return new Ports(next(), next(), OptionalInt.empty());
    }

    Ports forInstanceWithPlain() {
        return new Ports(next(), next(), OptionalInt.of(next()));
    }
}
