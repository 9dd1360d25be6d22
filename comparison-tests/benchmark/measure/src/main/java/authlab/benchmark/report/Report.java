package authlab.benchmark.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
        try {
            Files.createDirectories(folder);
            replace(folder.resolve(JSON), RunJson.text(run));
            replace(folder.resolve(CSV), RunCsv.text(run));
            return replace(folder.resolve(PAGE), new Page(run).text());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the report in " + folder, unwritable);
        }
    }

    private static Path replace(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.writeString(unfinished, text);
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String resource(String name) {
        try (InputStream file = Report.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
