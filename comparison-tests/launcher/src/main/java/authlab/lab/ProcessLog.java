package authlab.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process said, in a file. */
public final class ProcessLog {

    private static final Pattern ERROR =
            Pattern.compile(".*? (?:ERROR|FATAL):? +(?:\\[[^]]*] *)?(?:\\([^)]*\\) *)?(.+)");
    private static final Pattern CAUSE = Pattern.compile("Caused by: (?:[\\w.$]+: )?(.+)");

    private final Path file;

    ProcessLog(Path file) {
        this.file = file;
    }

    /** The file; it may not be there yet. */
    public Path file() {
        return file;
    }

    /** All of it; bytes that are no UTF-8 are replaced. */
    public String text() {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            throw new LabException("Cannot read " + file + ": " + unreadable + ".", unreadable);
        }
    }

    /** The last lines that are not blank, oldest first. */
    List<String> tail(int linesMax) {
        List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - linesMax), lines.size());
    }

    /**
     * The sentence that tells why it went: the innermost cause of the last error, else the last error, else the last line.
     */
    String lastWords() {
        String words = "it said nothing";
        boolean erred = false;
        for (String line : text().lines().filter(line -> !line.isBlank()).toList()) {
            Matcher error = ERROR.matcher(line);
            Matcher cause = CAUSE.matcher(line);
            if (error.matches()) {
                words = error.group(1);
                erred = true;
            } else if (erred && cause.matches()) {
                words = cause.group(1);
            } else if (!erred) {
                words = line.strip();
            }
        }
        return words;
    }

    /** Forgets what earlier runs said. */
    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new LabException("Cannot delete " + file + ": " + undeletable + ".", undeletable);
        }
    }
}
