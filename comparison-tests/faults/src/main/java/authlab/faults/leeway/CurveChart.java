package authlab.faults.leeway;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The curve as a picture that needs nothing beside it: to the right the longer a thief stays, upwards the more often honest
 * people are logged out. A line for each policy, a dot for each leeway; the best place is at the lower left.
 */
final class CurveChart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 64;
    private static final int RIGHT = 736;
    private static final int TOP = 24;
    private static final int BOTTOM = 360;
    private static final int STEPS = 5;
    private static final double LEGEND_ROW = 20;
    private static final double LABEL_WIDTH = 32;

    private static final String STYLE = """
            <style>
            .chart { font: 12px system-ui, sans-serif; --ink: #1c1c20; --quiet: #5b5b66; --line: #e3e0d9; --paper: #ffffff;
              --strict: #8a5a00; --overlap: #c02020; --idempotent: #1f4f9e; }
            @media (prefers-color-scheme: dark) { .chart { --ink: #e9e7e3; --quiet: #a5a5b0; --line: #2f3038; --paper: #1b1c21;
              --strict: #e3b45c; --overlap: #ff8a80; --idempotent: #9dbff5; } }
            .chart .paper { fill: var(--paper); }
            .chart .grid { stroke: var(--line); fill: none; }
            .chart text { fill: var(--quiet); font-size: 12px; }
            .chart .policy { font-weight: 600; font-size: 13px; }
            .chart .flush-right { text-anchor: end; }
            .chart .middle { text-anchor: middle; }
            .chart .strict { --it: var(--strict); } .chart .overlap { --it: var(--overlap); }
            .chart .idempotent { --it: var(--idempotent); }
            .chart path.curve { fill: none; stroke: var(--it); stroke-width: 2; }
            .chart circle { fill: var(--it); }
            .chart g.strict text, .chart g.overlap text, .chart g.idempotent text { fill: var(--it); }
            </style>
            """;

    private final Curve curve;
    private final double rightMost;
    private final double topMost;

    CurveChart(Curve curve) {
        this.curve = curve;
        this.rightMost = rounded(
                curve.points().stream().mapToDouble(CurveChart::stayed).max().orElse(1));
        this.topMost = rounded(curve.points().stream()
                .mapToDouble(Point::falseLogoutsPerThousand)
                .max()
                .orElse(1));
    }

    /** What a thief of the second kind gains on average. */
    private static double stayed(Point point) {
        return point.late().stayedMinutes();
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append(
                        "\" role=\"img\" aria-label=\"False logouts against the minutes that a thief stays, by policy and leeway\">\n")
                .append(STYLE)
                .append("<rect class=\"paper\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\"/>\n")
                .append(axes());
        double legend = TOP + LEGEND_ROW;
        for (Policy policy : Policy.values()) {
            svg.append(line(policy, legend));
            legend += LEGEND_ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private String axes() {
        StringBuilder axes = new StringBuilder();
        for (int i = 0; i <= STEPS; i++) {
            double minutes = rightMost * i / STEPS;
            double logouts = topMost * i / STEPS;
            axes.append(path("grid", "M" + number(x(minutes)) + " " + TOP + "V" + BOTTOM))
                    .append(path("grid", "M" + LEFT + " " + number(y(logouts)) + "H" + RIGHT))
                    .append(text(x(minutes), BOTTOM + 18, "middle", plain(minutes)))
                    .append(text(LEFT - 8, y(logouts) + 4, "flush-right", plain(logouts)));
        }
        return axes.append(text(
                        (LEFT + RIGHT) / 2.0,
                        BOTTOM + 42,
                        "middle",
                        "minutes that a thief stays, on average, who uses a token up to a minute after its owner"))
                .append(text(LEFT, TOP - 8, "", "honest logins ended, in 1000 renewals"))
                .toString();
    }

    private String line(Policy policy, double legend) {
        // Without a leeway all are as strict: that dot shows round the others.
        int radius = policy == Policy.STRICT ? 6 : 4;
        String dots = curve.of(policy)
                .map(point -> "<circle cx=\"" + number(x(stayed(point))) + "\" cy=\""
                        + number(y(point.falseLogoutsPerThousand())) + "\" r=\"" + radius + "\"><title>" + policy
                        + ", leeway " + point.leewaySeconds() + " s</title></circle>\n")
                .collect(Collectors.joining());
        String course = curve.of(policy)
                .map(point -> number(x(stayed(point))) + " " + number(y(point.falseLogoutsPerThousand())))
                .collect(Collectors.joining("L"));
        return "<g class=\"" + policy + "\">\n" + path("curve", "M" + course) + dots + labels(policy)
                + name(policy, legend) + "</g>\n";
    }

    /** The leeways, from the longest on, as far as there is room. */
    private String labels(Policy policy) {
        if (policy == Policy.STRICT) {
            return "";
        }
        int below = policy == Policy.IDEMPOTENT ? 18 : -6;
        StringBuilder labels = new StringBuilder();
        double free = Double.MAX_VALUE;
        List<Point> longestFirst = curve.of(policy)
                .filter(point -> point.leewaySeconds() > 0)
                .sorted(Comparator.comparingLong(Point::leewaySeconds).reversed())
                .toList();
        for (Point point : longestFirst) {
            double x = x(stayed(point));
            if (free - x >= LABEL_WIDTH) {
                labels.append(
                        text(x + 7, y(point.falseLogoutsPerThousand()) + below, "", point.leewaySeconds() + " s"));
                free = x;
            }
        }
        return labels.toString();
    }

    private static String name(Policy policy, double y) {
        return text(RIGHT - 8, y, "policy flush-right", "● " + policy);
    }

    private double x(double minutes) {
        return LEFT + (RIGHT - LEFT) * minutes / rightMost;
    }

    private double y(double logouts) {
        return BOTTOM - (BOTTOM - TOP) * logouts / topMost;
    }

    /** The next number that begins like this and goes on in noughts, so that the steps are plain. */
    private static double rounded(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
        for (double factor : new double[] {1, 2, 2.5, 3, 4, 5}) {
            if (value <= factor * power) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String path(String kind, String course) {
        return "<path class=\"" + kind + "\" d=\"" + course + "\"/>\n";
    }

    private static String text(double x, double y, String kind, String words) {
        return "<text class=\"" + kind + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + words + "</text>\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : number(value);
    }
}
