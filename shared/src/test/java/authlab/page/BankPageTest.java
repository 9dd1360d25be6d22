package authlab.page;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.audit.EventType;
import authlab.problem.ProblemType;
import authlab.session.EndCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BankPageTest {

    private static final Path FOLDER = Path.of("src/main/resources/bank");

    @Test
    void every_file_of_the_folder_is_served_and_no_other_but_what_the_service_adds() throws IOException {
        List<String> inFolder;
        try (Stream<Path> files = Files.list(FOLDER)) {
            inFolder = files.map(file -> file.getFileName().toString())
                    .map(name -> name.equals("index.html") ? "/" : "/bank/" + name)
                    .toList();
        }

        assertThat(BankPage.paths())
                .doesNotHaveDuplicates()
                .containsAll(inFolder)
                .hasSize(inFolder.size() + 2)
                .contains("/bank/credential.js", "/bank/service.json");
    }

    @Test
    void every_problem_has_a_sentence() {
        List<String> types = Arrays.stream(ProblemType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();

        assertThat(keysIn("problems.js")).containsAll(types);
    }

    @Test
    void every_event_and_every_cause_of_an_end_has_words() {
        List<String> events =
                Arrays.stream(EventType.values()).map(EventType::spelled).toList();
        List<String> causes = Arrays.stream(EndCause.values())
                .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(keysIn("words.js")).containsAll(events).containsAll(causes);
    }

    /** What stands before a colon, with or without quotes, at the beginning of a line. */
    private static List<String> keysIn(String name) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(name))) {
            return lines.filter(line -> line.matches(" {2}'?[a-z_-]+'?: '.*"))
                    .map(line -> line.replaceFirst(":.*", "").replace("'", "").strip())
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
