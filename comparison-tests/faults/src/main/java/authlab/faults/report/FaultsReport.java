package authlab.faults.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The report of a build in a folder: {@code faults.html}, one file that loads nothing and runs no script, and beside it the
 * history of each run.
 */
public final class FaultsReport {

    private static final String PAGE = "faults.html";
    private static final String CATALOGUE = "index.html";
    private static final String END_OF_CATALOGUE = "</body>";
    private static final String LINK =
            "<p class=\"quiet\"><a href=\"" + PAGE + "\">Revocations through faults</a></p>\n";

    private final Path folder;
    private final long seed;
    private final int times;
    private final List<RunSection> sections = new ArrayList<>();

    /** Nothing is written yet. */
    public FaultsReport(Path folder, long seed, int times) {
        this.folder = folder;
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
        try {
            Files.createDirectories(folder);
            HistoryJson.write(evidence, seed, folder.resolve(history));
            replace(PAGE, page());
            linkFromCatalogue();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the report in " + folder, unwritable);
        }
    }

    private String page() {
        StringBuilder html = new StringBuilder();
        // First what is as it should be, as the page says.
        sections.stream()
                .sorted(Comparator.comparing(section -> !section.isClean()))
                .forEach(section -> html.append(section.html()));
        return resource("faults.html")
                .replace("{style}", resource("faults.css"))
                .replace("{seed}", Long.toString(seed))
                .replace("{times}", times == 1 ? "once" : "at least " + times + " times")
                .replace("{runs}", html);
    }

    /** The scenarios' page may be there or not, and knows nothing of this one. */
    private void linkFromCatalogue() throws IOException {
        Path catalogue = folder.resolve(CATALOGUE);
        if (Files.exists(catalogue)) {
            String html = Files.readString(catalogue);
            if (!html.contains(LINK)) {
                replace(CATALOGUE, html.replace(END_OF_CATALOGUE, LINK + END_OF_CATALOGUE));
            }
        }
    }

    private void replace(String name, String text) throws IOException {
        Path unfinished = folder.resolve("." + name + ".tmp");
        Files.writeString(unfinished, text);
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String resource(String name) {
        try (InputStream file = FaultsReport.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
