package authlab.scenario;

import static authlab.scenario.Documents.found;
import static authlab.scenario.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there: files, headings, scenarios, profiles, settings; and what they quote is what is compiled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern PLAYED = Pattern.compile("-Dscenario='?([a-z*][a-z*,-]*)'?");
    private static final Pattern PROFILE = Pattern.compile("\\./mvnw -P([a-z][a-z-]*)");
    private static final Pattern SETTING = Pattern.compile("-D((?:auth|lab|faults|leeway|benchmark)\\.[a-z.-]*[a-z])");
    private static final Pattern LISTED = Pattern.compile("`((?:auth|lab)\\.[a-z.-]*[a-z])`");
    private static final Pattern QUOTED = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    static Stream<Path> documents() throws IOException {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) {
        assertThat(found(LINK, document)).allSatisfy(link -> {
            String[] fileAndHeading = link.split("#", -1);
            Path target = fileAndHeading[0].isEmpty() ? document : document.resolveSibling(fileAndHeading[0]);
            assertThat(target).exists();
            if (fileAndHeading.length > 1) {
                assertThat(found(HEADING, target).stream().map(DocumentsTest::anchor))
                        .contains(fileAndHeading[1]);
            }
        });
    }

    /** But for the recipe that tells how to write one. */
    static Stream<Path> documentsForPlayers() throws IOException {
        return documents().filter(document -> !document.endsWith("CONTRIBUTING.md"));
    }

    @ParameterizedTest
    @MethodSource("documentsForPlayers")
    void every_scenario_that_is_to_be_played_is_in_the_catalogue(Path document) {
        assertThat(found(PLAYED, document))
                .allSatisfy(
                        patterns -> assertThat(Catalogue.unknownAmong(patterns)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_profile_is_in_a_pom(Path document) {
        assertThat(found(PROFILE, document)).isSubsetOf(profiles());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_setting_that_is_to_be_given_is_listed_or_read_by_name(Path document) {
        List<String> listed = found(LISTED, Documents.ROOT.resolve("README.md"));
        assertThat(found(SETTING, document))
                .allSatisfy(setting -> assertThat(listed.contains(setting) || isReadByName(setting))
                        .as(setting)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_is_quoted_is_compiled(Path document) {
        assertThat(found(QUOTED, document))
                .allSatisfy(quoted -> assertThat(Documents.files(".java").map(DocumentsTest::squeezed))
                        .anyMatch(source -> source.contains(squeezedText(quoted))));
    }

    @Test
    void the_patterns_find_what_they_look_for() {
        String sample = "[a](b/C.java#d) ./mvnw -Pscenario -Dscenario='forge-*,race-limit' -Dauth.freshness=synced";

        assertThat(found(LINK, sample)).containsExactly("b/C.java#d");
        assertThat(found(PLAYED, sample)).containsExactly("forge-*,race-limit");
        assertThat(found(PROFILE, sample)).containsExactly("scenario");
        assertThat(found(SETTING, sample)).containsExactly("auth.freshness");
        assertThat(found(QUOTED, "```java\nint a;\n```")).containsExactly("int a;\n");
        assertThat(anchor("Why not? `a-b`, c")).isEqualTo("why-not-a-b-c");
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static List<String> profiles() {
        return Documents.files("pom.xml")
                .flatMap(
                        pom -> found(Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([^<]+)</id>"), pom).stream())
                .toList();
    }

    private static boolean isReadByName(String setting) {
        return Stream.concat(Documents.files(".java"), Documents.files("pom.xml"))
                .map(Documents::read)
                .anyMatch(source -> source.contains("\"" + setting + "\"")
                        || source.contains("<" + setting + ">")
                        || source.contains("${" + setting + "}"));
    }

    private static String squeezed(Path file) {
        return squeezedText(read(file));
    }

    private static String squeezedText(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
