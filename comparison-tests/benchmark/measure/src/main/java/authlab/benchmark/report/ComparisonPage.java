package authlab.benchmark.report;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.figure.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * {@code docs/comparison.md}, whose figures nobody writes by hand: each stands between two comments that a reader does not see,
 * the first of which names it.
 */
public final class ComparisonPage {

    private static final Pattern FIGURE = Pattern.compile("<!--figure ([a-z0-9./-]+)-->(.*?)<!--/-->");

    private final Path page;
    private final Path data;

    /** Those of the project in that folder. */
    public ComparisonPage(Path root) {
        this.page = root.resolve("docs/comparison.md");
        this.data = root.resolve("docs/benchmark/latest.json");
    }

    /** Keeps the figures of that report, and writes them into the page. */
    public void take(Path report) {
        try {
            Files.createDirectories(data.getParent());
            Files.writeString(data, Files.readString(report));
            Files.writeString(page, filled());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + page, failure);
        }
    }

    /** The page as it stands. */
    String text() {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The page as it must be, with the figures that are kept. */
    String filled() {
        Figures figures = new Figures();
        RunJson.read(data).figures().forEach(figures::add);
        return filled(text(), figures);
    }

    /** Throws {@link CannotMeasure} if the page wants a figure that there is not. */
    static String filled(String text, Figures figures) {
        return FIGURE.matcher(text).replaceAll(found -> filled(found, figures));
    }

    private static String filled(MatchResult found, Figures figures) {
        String id = found.group(1);
        return "<!--figure " + id + "-->"
                + figures.find(id)
                        .orElseThrow(
                                () -> new CannotMeasure("The page wants " + id + ", which the run has not measured."))
                        .text()
                + "<!--/-->";
    }
}
