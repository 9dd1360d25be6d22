package authlab.benchmark.figure;

import java.util.List;
import java.util.Locale;

/**
 * One thing that was measured: the median, the least and the most of its rounds, and the rounds themselves.
 *
 * @param id {@code measure/subject/quantity}, such as {@code me/session-strict/throughput}
 * @param unit as it is written behind the number; empty for a ratio
 * @param rounds in the order in which they were measured; only one if the figure is no median
 */
public record Figure(String id, String unit, double value, double min, double max, List<Double> rounds) {

    public Figure {
        rounds = List.copyOf(rounds);
    }

    /** The median of those rounds. */
    public static Figure median(String id, String unit, List<Double> rounds) {
        Distribution distribution = Distribution.of(rounds);
        return new Figure(id, unit, distribution.median(), distribution.min(), distribution.max(), rounds);
    }

    /** Something that was measured once, or that is no median, such as a percentile. */
    public static Figure single(String id, String unit, double value) {
        return new Figure(id, unit, value, value, value, List.of(value));
    }

    /** As people read it: three digits that count, and the unit. */
    public String text() {
        return (number(value) + " " + unit).strip();
    }

    /** The least and the most, or nothing if there is only one. */
    public String spread() {
        return rounds.size() > 1 ? number(min) + "–" + number(max) : "";
    }

    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value).replace(',', ' ');
        }
        if (size >= 100 || size == 0) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        if (size >= 10) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
