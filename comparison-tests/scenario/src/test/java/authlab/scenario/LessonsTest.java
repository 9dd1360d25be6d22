package authlab.scenario;

import static authlab.scenario.Documents.found;
import static authlab.scenario.Documents.sectionOf;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lesson is whole, and what it says of the catalogue is what the catalogue says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LessonsTest {

    private static final List<String> PARTS = List.of(
            "The idea",
            "Try it",
            "Why it works",
            "The half-fix",
            "The fix",
            "Without it",
            "What it costs",
            "Questions");

    private static final int QUESTIONS_MIN = 3;

    private static final Pattern TITLE = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^    (\\./mvnw -P.+)$");
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\*\\*([^*]+\\?)\\*\\* \\S");
    private static final Pattern SOURCE = Pattern.compile("]\\(\\.\\./\\.\\./([a-z-]+)/src/main/[^)]+\\.java\\)");
    private static final Pattern TARGET = Pattern.compile("]\\([^)]*\\)");
    private static final Pattern NAMED = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

    static Stream<Path> lessons() throws IOException {
        return Documents.lessons();
    }

    static Stream<String> families() {
        return Catalogue.all().stream().map(LessonsTest::familyOf).distinct();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void each_is_told_in_the_same_order(Path lesson) {
        assertThat(found(TITLE, lesson).stream().filter(PARTS::contains)).containsExactlyElementsOf(PARTS);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void each_has_something_to_run(Path lesson) {
        assertThat(found(COMMAND, sectionOf(lesson, "Try it"))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void each_leads_to_where_both_services_have_the_fix(Path lesson) {
        Set<String> modules = Set.copyOf(found(SOURCE, sectionOf(lesson, "The fix")));

        assertThat(modules.contains("shared") || modules.containsAll(List.of("session-auth", "jwt-auth")))
                .as("%s", modules)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void each_answers_three_questions(Path lesson) {
        assertThat(found(QUESTION, sectionOf(lesson, "Questions"))).hasSizeGreaterThanOrEqualTo(QUESTIONS_MIN);
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_chapter_of_a_family_lists_its_scenarios_in_their_order(String family) {
        Path lesson = Documents.ROOT.resolve("docs/lessons/" + family + ".md");

        assertThat(sectionOf(lesson, "The chapter")).contains(chapterOf(family));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void what_a_lesson_says_of_the_weakened_services_is_what_the_scenarios_say(Path lesson) {
        String text = TARGET.matcher(sectionOf(lesson, "Without it")).replaceAll("");
        for (String sentence : text.split("[;.]", -1)) {
            List<String> names = found(NAMED, sentence);
            Set<String> bites = names.stream()
                    .flatMap(name -> Catalogue.matching(name).stream())
                    .flatMap(LessonsTest::lacksOf)
                    .flatMap(lack -> lack.defences().stream())
                    .map(Defence::id)
                    .collect(Collectors.toSet());
            assertThat(names.stream().filter(name -> Catalogue.matching(name).isEmpty()))
                    .as(sentence)
                    .allSatisfy(defence -> assertThat(bites).contains(defence));
        }
    }

    @Test
    void the_patterns_find_what_they_look_for() {
        assertThat(found(QUESTION, "**Why?** Because.\n**Not this.** No.")).containsExactly("Why?");
        assertThat(found(COMMAND, "so:\n\n    ./mvnw -Prun\n")).containsExactly("./mvnw -Prun");
        assertThat(found(SOURCE, "[`A`](../../shared/src/main/java/a/A.java)")).containsExactly("shared");
        assertThat(found(NAMED, "`race-limit` succeeds without `user-lock`"))
                .containsExactly("race-limit", "user-lock");
    }

    private static String familyOf(Scenario scenario) {
        return scenario.id().replaceFirst("-.*", "");
    }

    /** As it is to be written: a change of the catalogue is a change of this table. */
    private static String chapterOf(String family) {
        return "| scenario | what is tried | bites without |\n|---|---|---|\n"
                + Catalogue.matching(family + "-*").stream()
                        .map(scenario -> "| `" + scenario.id() + "` | "
                                + scenario.facts().plan() + " | " + bitesOf(scenario) + " |\n")
                        .collect(joining());
    }

    private static String bitesOf(Scenario scenario) {
        String lacks = lacksOf(scenario)
                .distinct()
                .map(lack -> lack.defences().stream()
                        .map(defence -> "`" + defence.id() + "`")
                        .collect(joining(" + ")))
                .collect(joining(", "));
        return lacks.isEmpty() ? "nothing of ours" : lacks;
    }

    private static Stream<Lack> lacksOf(Scenario scenario) {
        return Stream.of(Carrier.values()).flatMap(carrier -> scenario.facts().bitesOn(carrier).stream());
    }
}
