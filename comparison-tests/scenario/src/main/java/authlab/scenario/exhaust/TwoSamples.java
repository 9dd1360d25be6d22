package authlab.scenario.exhaust;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How long one thing takes and another, measured in turns, so that whatever else goes on disturbs both alike.
 *
 * <p>Alike are medians within a tenth of each other. Apart is more than that, and one ahead in nine of ten turns; else it is
 * unclear, and wants more of them.
 */
final class TwoSamples {

    private static final double ALIKE_WITHIN = 0.1;
    private static final double APART_FROM = 0.9;

    private final SecureRandom chance = new SecureRandom();
    private final List<Long> first = new ArrayList<>();
    private final List<Long> second = new ArrayList<>();

    /**
     * Who goes first is left to chance: where they took turns, whatever else comes at regular times, such as a writer that
     * wakes up, could meet the same one again and again.
     */
    void add(Runnable one, Runnable other) {
        if (chance.nextBoolean()) {
            long before = nanos(one);
            took(before, nanos(other));
        } else {
            long before = nanos(other);
            took(nanos(one), before);
        }
    }

    void took(long nanosOfOne, long nanosOfOther) {
        first.add(nanosOfOne);
        second.add(nanosOfOther);
    }

    private static long nanos(Runnable task) {
        long begun = System.nanoTime();
        task.run();
        return System.nanoTime() - begun;
    }

    int size() {
        return first.size();
    }

    boolean areAlike() {
        double ratio = median(first) / median(second);
        return Math.max(ratio, 1 / ratio) <= 1 + ALIKE_WITHIN;
    }

    boolean areApart() {
        return !areAlike() && (ahead(first, second) >= APART_FROM || ahead(second, first) >= APART_FROM);
    }

    boolean areUnclear() {
        return !areAlike() && !areApart();
    }

    private static double ahead(List<Long> ones, List<Long> others) {
        long times = IntStream.range(0, ones.size())
                .filter(i -> ones.get(i) < others.get(i))
                .count();
        return (double) times / ones.size();
    }

    private static double median(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "(medians of %d turns: %.1f ms and %.1f ms)",
                size(),
                median(first) / 1e6,
                median(second) / 1e6);
    }
}
