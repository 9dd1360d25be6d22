package authlab.benchmark.report;

import authlab.lab.ReportFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A run in a folder: {@code benchmark.html} for people, {@code benchmark.json} and {@code benchmark.csv} for programs. */
public final class Report {

    private static final String PAGE = "benchmark.html";
    private static final String JSON = "benchmark.json";
    private static final String CSV = "benchmark.csv";

    private Report() {}

    /**
     * Writes it in the place of an older one, each file at once.
     *
     * @return the page
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static Path write(Run run, Path folder) {
        ReportFolder report = new ReportFolder(folder);
        report.write(JSON, RunJson.text(run));
        report.write(CSV, RunCsv.text(run));
        return report.write(PAGE, new Page(run).text());
    }
}
