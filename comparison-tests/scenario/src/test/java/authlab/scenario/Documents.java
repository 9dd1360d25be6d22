package authlab.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is written for people, and how it is looked through. */
final class Documents {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Documents() {}

    static Stream<Path> all() throws IOException {
        List<Path> top = List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md"));
        try (Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                    top.stream(), below.filter(file -> file.toString().endsWith(".md")).toList().stream());
        }
    }

    /** Each that teaches; the page that lists them is none. */
    static Stream<Path> lessons() throws IOException {
        return all().filter(document -> document.getParent().endsWith("lessons") && !document.endsWith("README.md"));
    }

    /** What its group of the pattern matches, in the order of the document. */
    static List<String> found(Pattern pattern, Path document) {
        return found(pattern, read(document));
    }

    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(Documents::first).toList();
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }

    /** Empty if it has none of that title. */
    static String sectionOf(Path document, String title) {
        return Arrays.stream(read(document).split("\n## ", -1))
                .filter(section -> section.startsWith(title + "\n"))
                .findFirst()
                .orElse("");
    }

    static Stream<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
