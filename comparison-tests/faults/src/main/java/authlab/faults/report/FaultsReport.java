package authlab.faults.report;

import authlab.lab.ReportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The report of a build in a folder: {@code faults.html}, one file that loads nothing and runs no script, and beside it the
 * history of each run.
 */
public final class FaultsReport {

    private static final String PAGE = "faults.html";
    private static final String TITLE = "Revocations through faults";

    private final Path folder;
    private final ReportPage page;
    private final long seed;
    private final int times;
    private final List<RunSection> sections = new ArrayList<>();

    /** Nothing is written yet. */
    public FaultsReport(Path folder, long seed, int times) {
        this.folder = folder;
        this.page = new ReportPage(folder, PAGE, TITLE);
        this.seed = seed;
        this.times = times;
    }

    /**
     * Writes the page anew, with one run more.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public synchronized void add(Evidence evidence) {
        String history = "history-" + evidence.id() + ".json";
        sections.add(RunSection.of(evidence, history));
        page.write(body());
        try {
            HistoryJson.write(evidence, seed, folder.resolve(history));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the history in " + folder, unwritable);
        }
    }

    private String body() {
        StringBuilder html = new StringBuilder();
        // First what is as it should be, as the page says.
        sections.stream()
                .sorted(Comparator.comparing(section -> !section.isClean()))
                .forEach(section -> html.append(section.html()));
        return ReportFolder.resource(FaultsReport.class, PAGE)
                .replace("{seed}", Long.toString(seed))
                .replace("{times}", times == 1 ? "once" : "at least " + times + " times")
                .replace("{runs}", html);
    }
}
