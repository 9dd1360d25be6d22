package authlab.faults.report;

import authlab.faults.history.Belief;
import authlab.faults.history.FaultWindow;
import authlab.faults.history.Operation;
import authlab.faults.history.Outcome;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A run as a picture: for each instance a strip, in which time runs to the right and a dot stands for something dead that
 * was believed, the higher the longer it had been dead. The line that no dot may pass is the bound.
 */
final class Timeline {

    private static final int WIDTH = 1000;
    private static final int STRIP = 120;
    private static final int TITLE = 22;
    private static final int GAP = 14;
    private static final int TICK = 7;

    /** About as wide as one is. */
    private static final double LETTER = 6;

    private static final int AXIS_LETTERS = 5;
    private static final double HEADROOM = 1.25;
    private static final double NANOS_IN_MS = 1e6;

    /** Where nothing may ever be believed there is still something to see. */
    private static final Duration SCALE_MIN = Duration.ofMillis(200);

    private final Evidence evidence;
    private final long endNanos;
    private final double topNanos;

    Timeline(Evidence evidence) {
        this.evidence = evidence;
        this.endNanos = 1
                + evidence.history().operations().stream()
                        .mapToLong(Operation::endNanos)
                        .max()
                        .orElse(0);
        long bound = evidence.asked().stream()
                .mapToLong(asked -> asked.bound().toNanos())
                .max()
                .orElse(0);
        this.topNanos = HEADROOM
                * Math.max(
                        Math.max(bound, SCALE_MIN.toNanos()), evidence.verdict().believedAfterEnd());
    }

    String svg() {
        int strips = evidence.asked().size();
        int height = strips * (TITLE + STRIP + GAP) + TITLE;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(Html.escaped(evidence.title()))
                .append("\">\n");
        for (int i = 0; i < strips; i++) {
            svg.append("<g transform=\"translate(0 ")
                    .append(i * (TITLE + STRIP + GAP))
                    .append(")\">\n")
                    .append(strip(evidence.asked().get(i)))
                    .append("</g>\n");
        }
        return svg.append(seconds(height)).append("</svg>\n").toString();
    }

    private String strip(Evidence.Asked asked) {
        Predicate<Operation> here = operation -> operation.instance().equals(asked.name());
        return text(0, TITLE - 7, "name", asked.name() + ": " + asked.setup())
                + "<rect class=\"strip\" y=\"" + TITLE + "\" width=\"" + WIDTH + "\" height=\"" + STRIP + "\"/>\n"
                + faults(asked)
                + ticks("off", TITLE, here.and(Timeline::isUnanswered))
                + ticks(
                        "end",
                        TITLE + STRIP - TICK,
                        here.and(operation -> !operation.ended().isEmpty()))
                + bound(asked)
                + dots(asked);
    }

    /** Words that would run into those before them stand a row lower. */
    private String faults(Evidence.Asked asked) {
        List<FaultWindow> faults = evidence.history().faults().stream()
                .filter(fault -> fault.instance().isEmpty() || fault.instance().equals(asked.name()))
                .sorted(Comparator.comparingLong(FaultWindow::startNanos))
                .toList();
        StringBuilder words = new StringBuilder();
        double free = 0;
        boolean isLower = false;
        for (FaultWindow fault : faults) {
            double width = LETTER * fault.fault().length();
            double from = Math.min(x(fault.startNanos()) + 3, WIDTH - width);
            isLower = !isLower && from < free;
            words.append(text(from, TITLE + TICK + (isLower ? 26 : 12), "what", fault.fault()));
            free = from + width;
        }
        return faults.stream().map(this::shade).collect(Collectors.joining()) + words;
    }

    private String shade(FaultWindow fault) {
        double from = x(fault.startNanos());
        return "<rect class=\"fault\" x=\"" + number(from) + "\" y=\"" + TITLE + "\" width=\""
                + number(x(fault.endNanos()) - from) + "\" height=\"" + STRIP + "\"><title>"
                + Html.escaped(fault.fault()) + "</title></rect>\n";
    }

    private static boolean isUnanswered(Operation operation) {
        return operation.outcome() == Outcome.UNAVAILABLE || operation.outcome() == Outcome.UNKNOWN;
    }

    private String ticks(String kind, int y, Predicate<Operation> which) {
        return "<path class=\"" + kind + "\" d=\""
                + evidence.history().operations().stream()
                        .filter(which)
                        .map(operation -> "M" + number(x(operation.endNanos())) + " " + y + "v" + TICK)
                        .collect(Collectors.joining())
                + "\"/>\n";
    }

    private String bound(Evidence.Asked asked) {
        double y = y(asked.bound().toNanos());
        return "<path class=\"bound\" d=\"M0 " + number(y) + "h" + WIDTH + "\"/>\n"
                + text(4, y - 4, "limit", "bound " + asked.bound().toMillis() + " ms");
    }

    private String dots(Evidence.Asked asked) {
        List<Belief> beliefs = evidence.verdict().beliefs();
        return beliefs.stream()
                .filter(belief -> belief.operation().instance().equals(asked.name()))
                .map(this::dot)
                .collect(Collectors.joining());
    }

    private String dot(Belief belief) {
        return "<circle class=\"" + (belief.lateByNanos() > 0 ? "late" : "believed") + "\" cx=\""
                + number(x(belief.operation().startNanos())) + "\" cy=\"" + number(y(belief.afterNanos()))
                + "\" r=\"" + (belief.lateByNanos() > 0 ? 5 : 3) + "\"><title>"
                + Html.escaped(String.format(
                        Locale.ROOT,
                        "%s, %.1f ms after the end",
                        belief.operation().what(),
                        belief.afterNanos() / NANOS_IN_MS))
                + "</title></circle>\n";
    }

    private String seconds(int height) {
        long all = Duration.ofNanos(endNanos).toSeconds();
        long step = Math.max(1, all / 10);
        StringBuilder axis = new StringBuilder();
        for (long second = 0; second <= all; second += step) {
            double x = Math.min(x(Duration.ofSeconds(second).toNanos()), WIDTH - LETTER * AXIS_LETTERS);
            axis.append(text(x, height - 6, "axis", second + " s"));
        }
        return axis.toString();
    }

    private double x(long nanos) {
        return (double) WIDTH * nanos / endNanos;
    }

    private double y(long afterNanos) {
        return TITLE + STRIP - TICK - (STRIP - 2.0 * TICK) * afterNanos / topNanos;
    }

    private static String text(double x, double y, String kind, String words) {
        return "<text class=\"" + kind + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + Html.escaped(words)
                + "</text>\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
