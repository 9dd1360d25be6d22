package authlab.faults.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder of a build's report, in which others write too. */
public final class ReportFolder {

    private static final String CATALOGUE = "index.html";
    private static final String END_OF_CATALOGUE = "</body>";

    private final Path folder;

    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a file in the place of an older one; whoever reads sees the one or the other.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public void write(String name, String text) {
        Path unfinished = folder.resolve("." + name + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.writeString(unfinished, text);
            Files.move(
                    unfinished,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the report in " + folder, unwritable);
        }
    }

    /** The scenarios' page may be there or not, and knows nothing of that one. */
    public void linkFromCatalogue(String page, String words) {
        Path catalogue = folder.resolve(CATALOGUE);
        String link = "<p class=\"quiet\"><a href=\"" + page + "\">" + words + "</a></p>\n";
        try {
            if (Files.exists(catalogue)) {
                String html = Files.readString(catalogue);
                if (!html.contains(link)) {
                    write(CATALOGUE, html.replace(END_OF_CATALOGUE, link + END_OF_CATALOGUE));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How pages look. */
    public static String style() {
        return resource(ReportFolder.class, "faults.css");
    }

    /** A text that lies beside a class. */
    public static String resource(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
