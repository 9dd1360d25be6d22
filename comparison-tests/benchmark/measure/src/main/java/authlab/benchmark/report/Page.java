package authlab.benchmark.report;

import authlab.benchmark.figure.Figure;
import authlab.benchmark.figure.Figures;
import authlab.benchmark.figure.Target;
import authlab.benchmark.figure.Targets;
import authlab.lab.ReportFolder;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A run as one page that loads nothing: the charts' library and the figures are in it. */
final class Page {

    /** Of the library, the one file that holds all of it. */
    private static final String LIBRARY = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

    private final Run run;
    private final Figures figures = new Figures();

    Page(Run run) {
        this.run = run;
        run.figures().forEach(figures::add);
    }

    String text() {
        return ReportFolder.resource(Page.class, "page.html")
                .replace("{{style}}", ReportFolder.resource(Page.class, "page.css"))
                .replace("{{effort}}", run.effort())
                .replace("{{environment}}", environment())
                .replace("{{notes}}", notes())
                .replace("{{targets}}", targets())
                .replace("{{figures}}", table())
                .replace("{{library}}", inScript(ReportFolder.resource(Page.class, LIBRARY)))
                .replace("{{data}}", inScript(RunJson.text(run)))
                .replace("{{charts}}", inScript(ReportFolder.resource(Page.class, "charts.js")));
    }

    private String environment() {
        return run.environment().entrySet().stream()
                .map(entry -> "<dt>" + escaped(entry.getKey()) + "</dt><dd>" + escaped(entry.getValue()) + "</dd>")
                .collect(Collectors.joining("\n"));
    }

    private String notes() {
        return run.notes().stream()
                .map(note -> "<p class=\"note\">" + escaped(note) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private String targets() {
        return Targets.all().stream().map(this::row).collect(Collectors.joining("\n"));
    }

    private String row(Target target) {
        Optional<Boolean> reached = target.isReached(figures);
        String state = reached.map(is -> is ? "reached" : "missed").orElse("not measured");
        Optional<Figure> figure = figures.find(target.figure());
        return "<tr class=\"" + state.replace(' ', '-') + "\"><td>" + escaped(target.asked()) + "</td><td>"
                + (target.sense() == Target.Sense.AT_LEAST ? "≥ " : "≤ ") + plain(target.limit()) + "</td><td>"
                + figure.map(Figure::text).orElse("–") + "</td><td>"
                + figure.map(Figure::spread).orElse("") + "</td><td>" + state + "</td></tr>";
    }

    private String table() {
        return run.figures().stream()
                .map(figure -> "<tr><td>" + escaped(figure.id()) + "</td><td>" + escaped(figure.text()) + "</td><td>"
                        + figure.spread() + "</td></tr>")
                .collect(Collectors.joining("\n"));
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : String.format(Locale.ROOT, "%s", limit);
    }

    /** What would end the script inside it is spelled otherwise. */
    private static String inScript(String text) {
        return text.replace("</", "<\\/");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
