package authlab.lab;

import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands out loopback ports that nobody listens on, none twice in a JVM: several labs may run in one. */
final class FreePorts {

    /** Below the range from which Linux and macOS take the ports of outgoing connections. */
    private static final int FIRST = 20_000;

    private static final int LAST = 30_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final Random random;

    FreePorts(Random random) {
        this.random = random;
    }

    int next() {
        while (GIVEN.size() < LAST - FIRST) {
            int port = FIRST + random.nextInt(LAST - FIRST);
            if (GIVEN.add(port) && PortPlan.isFree(port)) {
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
