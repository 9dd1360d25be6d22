package authlab.faults.leeway;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The curve in figures: the same columns in Markdown and in HTML. */
final class CurveTable {

    private static final List<String> HEADINGS = List.of(
            "policy",
            "leeway",
            "false logouts in 1000 renewals",
            "a token opens after its owner's use for",
            "late thieves: got in",
            "stayed an hour",
            "minutes stayed",
            "first thieves: stayed an hour",
            "thieves in step: stayed an hour");

    private final Curve curve;

    CurveTable(Curve curve) {
        this.curve = curve;
    }

    String markdown() {
        return line(HEADINGS.stream())
                + line(HEADINGS.stream().map(heading -> heading.equals("policy") ? "---" : "--:"))
                + rows().map(row -> line(row.stream())).collect(Collectors.joining());
    }

    String html() {
        return "<table>\n<thead><tr>" + cells("th", HEADINGS) + "</tr></thead>\n<tbody>\n"
                + rows().map(row -> "<tr>" + cells("td", row) + "</tr>\n").collect(Collectors.joining())
                + "</tbody>\n</table>\n";
    }

    private Stream<List<String>> rows() {
        return Stream.of(Policy.values()).flatMap(curve::of).map(CurveTable::row);
    }

    private static List<String> row(Point point) {
        return List.of(
                point.policy().toString(),
                point.leewaySeconds() + " s",
                number(point.falseLogoutsPerThousand()),
                point.late().opened() == 0 ? "–" : number(point.late().openedAfterSeconds()) + " s",
                percent(point.late().opened(), point.late().thefts()),
                percent(point.late().forGood(), point.late().thefts()),
                number(point.late().stayedMinutes()),
                percent(point.first().forGood(), point.first().thefts()),
                percent(point.inStep().forGood(), point.inStep().thefts()));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cells(String tag, List<String> texts) {
        return texts.stream()
                .map(text -> "<" + tag + ">" + text + "</" + tag + ">")
                .collect(Collectors.joining());
    }

    private static String percent(int part, int whole) {
        return Math.round(100.0 * part / whole) + " %";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
