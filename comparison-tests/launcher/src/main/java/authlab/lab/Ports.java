package authlab.lab;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where one instance listens, always on loopback. */
record Ports(int https, int management, OptionalInt plain) {

    /** Between one instance and the next of its kind. */
    private static final int STEP = 10;

    /** The n-th instance, counted from 1, of a service whose first listens on {@code firstHttps}. */
    static Ports of(int firstHttps, OptionalInt firstPlain, int n) {
        int offset = STEP * (n - 1);
        OptionalInt plain = firstPlain.isPresent() ? OptionalInt.of(firstPlain.getAsInt() + offset) : firstPlain;
        return new Ports(firstHttps + offset, firstHttps + 1 + offset, plain);
    }

    List<Integer> all() {
        return Stream.concat(Stream.of(https, management), plainAsStream().boxed())
                .toList();
    }

    private IntStream plainAsStream() {
        return plain.isPresent() ? IntStream.of(plain.getAsInt()) : IntStream.empty();
    }
}
