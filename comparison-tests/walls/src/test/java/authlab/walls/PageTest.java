package authlab.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls of what runs in a browser: what its files may hold, and that the twins among them match. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {

    private static final Path ROOT = Path.of(System.getProperty("walls.root", "../.."));
    private static final Path SESSION_AUTH = ROOT.resolve("session-auth/src/main/resources/bank");
    private static final Path JWT_AUTH = ROOT.resolve("jwt-auth/src/main/resources/bank");
    private static final Path SHARED = ROOT.resolve("shared/src/main/resources/bank");

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?:const|class|(?:async )?function\\*?) (\\w+)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (.+) from '(.+)';$");

    @ParameterizedTest
    @EnumSource
    void no_file_has_that_fault(PageFault fault) {
        List<String> found = filesIn(SHARED, SESSION_AUTH, JWT_AUTH).entrySet().stream()
                .flatMap(file -> file.getValue()
                        .lines()
                        .filter(fault::isIn)
                        .map(line -> file.getKey().getFileName() + ": " + line.strip()))
                .toList();

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_line_that_has_it_is_seen(PageFault fault) {
        assertThat(fault.isIn(fault.example())).isTrue();
    }

    @Test
    void the_services_differ_in_one_file_whose_names_match_in_order() {
        Map<Path, String> session = filesIn(SESSION_AUTH);
        Map<Path, String> jwt = filesIn(JWT_AUTH);

        assertThat(session.keySet()).containsExactly(SESSION_AUTH.resolve("credential.js"));
        assertThat(jwt.keySet()).containsExactly(JWT_AUTH.resolve("credential.js"));
        assertThat(exportsOf(session.values().iterator().next()))
                .hasSizeGreaterThan(3)
                .isEqualTo(exportsOf(jwt.values().iterator().next()));
    }

    @Test
    void every_import_is_of_a_name_that_its_file_exports() {
        Map<Path, String> files = filesIn(SHARED, SESSION_AUTH);
        Map<String, List<String>> exports = files.entrySet().stream()
                .collect(Collectors.toMap(
                        file -> "./" + file.getKey().getFileName(), file -> exportsOf(file.getValue())));

        files.forEach((file, text) -> {
            for (MatchResult line : IMPORT.matcher(text).results().toList()) {
                assertThat(exports).as(file.toString()).containsKey(line.group(2));
                if (line.group(1).startsWith("{")) {
                    assertThat(exports.get(line.group(2)))
                            .as("%s imports from %s", file, line.group(2))
                            .contains(line.group(1).replaceAll("[{} ]", "").split(","));
                }
            }
        });
    }

    private static List<String> exportsOf(String text) {
        return EXPORT.matcher(text).results().map(line -> line.group(1)).toList();
    }

    private static Map<Path, String> filesIn(Path... folders) {
        Map<Path, String> files = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> found = Files.list(folder)) {
                for (Path file : found.toList()) {
                    files.put(file, Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }
}
