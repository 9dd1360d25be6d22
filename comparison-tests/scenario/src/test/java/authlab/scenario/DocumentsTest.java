package authlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there: files, scenarios, defences, profiles; and what they quote is what is compiled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)\\s]+)\\)");
    private static final Pattern PLAYED = Pattern.compile("-Dscenario='?([a-z*][a-z*-]*)'?");
    private static final Pattern PROFILE = Pattern.compile("\\./mvnw -P([a-z][a-z-]*)");
    private static final Pattern NAMED = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");
    private static final Pattern QUOTED = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    static Stream<Path> documents() throws IOException {
        List<Path> top = List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md"));
        try (Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                    top.stream(), below.filter(file -> file.toString().endsWith(".md")).toList().stream());
        }
    }

    static Stream<Path> lessons() throws IOException {
        return documents().filter(document -> document.getParent().endsWith("lessons"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) {
        assertThat(found(LINK, document))
                .allSatisfy(link -> assertThat(document.resolveSibling(link.replaceFirst("#.*", "")))
                        .exists());
    }

    /** But for the recipe that tells how to write one. */
    static Stream<Path> documentsForPlayers() throws IOException {
        return documents().filter(document -> !document.endsWith("CONTRIBUTING.md"));
    }

    @ParameterizedTest
    @MethodSource("documentsForPlayers")
    void every_scenario_that_is_to_be_played_is_in_the_catalogue(Path document) {
        assertThat(found(PLAYED, document))
                .allSatisfy(pattern -> assertThat(Catalogue.matching(pattern)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_profile_is_in_a_pom(Path document) {
        assertThat(found(PROFILE, document)).isSubsetOf(profiles());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void what_a_lesson_says_of_the_weakened_services_is_what_the_scenarios_say(Path lesson) {
        for (String sentence : sectionOf(lesson, "Without it").split("[;.]", -1)) {
            List<String> names = found(NAMED, sentence);
            List<Scenario> attacks = names.stream()
                    .flatMap(name -> Catalogue.matching(name).stream())
                    .toList();
            Set<String> bites = attacks.stream()
                    .flatMap(attack ->
                            Stream.of(Carrier.values()).flatMap(carrier -> attack.facts().bitesOn(carrier).stream()))
                    .flatMap(lack -> lack.defences().stream())
                    .map(Defence::id)
                    .collect(Collectors.toSet());
            assertThat(names.stream().filter(name -> Catalogue.matching(name).isEmpty()))
                    .as(sentence)
                    .allSatisfy(defence -> assertThat(bites).contains(defence));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_is_quoted_is_compiled(Path document) {
        assertThat(found(QUOTED, document))
                .allSatisfy(quoted -> assertThat(sources().map(DocumentsTest::squeezed))
                        .anyMatch(source -> source.contains(squeezedText(quoted))));
    }

    @Test
    void the_patterns_find_what_they_look_for() {
        String sample = "[a](b/C.java) ./mvnw -Pscenario -Dscenario='forge-*' `race-limit` without `user-lock`";

        assertThat(found(LINK, sample)).containsExactly("b/C.java");
        assertThat(found(PLAYED, sample)).containsExactly("forge-*");
        assertThat(found(PROFILE, sample)).containsExactly("scenario");
        assertThat(found(NAMED, sample)).containsExactly("race-limit", "user-lock");
        assertThat(found(QUOTED, "```java\nint a;\n```")).containsExactly("int a;\n");
    }

    private static List<String> found(Pattern pattern, Path document) {
        return found(pattern, read(document));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(DocumentsTest::first).toList();
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }

    private static String sectionOf(Path lesson, String title) {
        return Arrays.stream(read(lesson).split("\n## ", -1))
                .filter(section -> section.startsWith(title))
                .findFirst()
                .orElse("");
    }

    private static List<String> profiles() {
        return files("pom.xml")
                .flatMap(
                        pom -> found(Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([^<]+)</id>"), pom).stream())
                .toList();
    }

    private static Stream<Path> sources() {
        return files(".java");
    }

    private static Stream<Path> files(String ending) {
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

    private static String squeezed(Path file) {
        return squeezedText(read(file));
    }

    private static String squeezedText(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
