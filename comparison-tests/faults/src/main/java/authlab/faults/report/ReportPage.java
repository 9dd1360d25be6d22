package authlab.faults.report;

import authlab.lab.ReportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page in the report of a build, beside those of others: one file that loads nothing and runs no script. */
public final class ReportPage {

    private static final String CATALOGUE = "index.html";
    private static final String END_OF_CATALOGUE = "</body>";

    private final Path folder;
    private final String name;
    private final String title;

    /** Nothing is written yet. */
    public ReportPage(Path folder, String name, String title) {
        this.folder = folder;
        this.name = name;
        this.title = title;
    }

    /**
     * Writes it in the place of an older one.
     *
     * @param body as markup
     * @throws UncheckedIOException if the folder cannot be written
     */
    public void write(String body) {
        ReportFolder report = new ReportFolder(folder);
        report.write(
                name,
                ReportFolder.resource(ReportPage.class, "page.html")
                        .replace("{title}", title)
                        .replace("{style}", ReportFolder.resource(ReportPage.class, "page.css"))
                        .replace("{body}", body));
        // Several pages may be written at once, and each adds to what it finds there.
        synchronized (ReportPage.class) {
            linkFromCatalogue(report);
        }
    }

    /** The scenarios' page may be there or not, and knows nothing of this one. */
    private void linkFromCatalogue(ReportFolder report) {
        Path catalogue = folder.resolve(CATALOGUE);
        String link = "<p class=\"quiet\"><a href=\"" + name + "\">" + title + "</a></p>\n";
        try {
            if (Files.exists(catalogue)) {
                String html = Files.readString(catalogue);
                if (!html.contains(link)) {
                    report.write(CATALOGUE, html.replace(END_OF_CATALOGUE, link + END_OF_CATALOGUE));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
