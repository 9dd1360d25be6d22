package authlab.scenario;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.lab.ServiceKind;
import authlab.scenario.Expectation.Exposure;
import authlab.scenario.Expectation.NotApplicable;
import authlab.scenario.Expectation.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the catalogue before anything is played. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    private static final List<Pattern> STANDARDS = Stream.of(
                    "ASVS V\\d+(\\.\\d+)*",
                    "RFC \\d+(bis)? §\\d+(\\.\\d+)*([–-]\\d+(\\.\\d+)*)?",
                    "RFC 6265bis( §\\d+(\\.\\d+)*)?",
                    "CWE-\\d+",
                    "OWASP A\\d\\d:2021",
                    "WSTG-[A-Z]+-\\d\\d",
                    "CVE-\\d{4}-\\d{4,}",
                    "NIST .+")
            .map(Pattern::compile)
            .toList();

    static Stream<Scenario> scenarios() {
        return Catalogue.all().stream();
    }

    static Stream<Scenario> regressions() {
        return scenarios().filter(scenario -> !scenario.facts().unablated().isEmpty());
    }

    static Stream<Scenario> ablated() {
        return scenarios().filter(scenario -> scenario.facts().unablated().isEmpty());
    }

    @Test
    void no_two_scenarios_have_one_id() {
        assertThat(scenarios().map(Scenario::id)).doesNotHaveDuplicates();
    }

    @Test
    void families_are_not_mixed_up() {
        List<String> families = scenarios().map(Scenario::family).toList();

        assertThat(families)
                .isEqualTo(families.stream()
                        .distinct()
                        .flatMap(family -> families.stream().filter(family::equals))
                        .toList());
    }

    @Test
    void several_are_asked_for_by_their_ids_and_by_how_those_begin() {
        assertThat(Catalogue.matching("race-limit, forge-alg-n*"))
                .extracting(Scenario::id)
                .containsExactly("forge-alg-none", "race-limit");
        assertThat(Catalogue.matching("all")).isEqualTo(Catalogue.all());
    }

    /** Else a slip of the pen among several would look as if it had been played. */
    @Test
    void each_that_is_none_is_named() {
        assertThat(Catalogue.unknownAmong("race-limit,race-limits,forge-*,forgery-*"))
                .containsExactly("race-limits", "forgery-*");
        assertThat(Catalogue.unknownAmong("all")).isEmpty();
    }

    /** One that is left out of the list is played by nobody. */
    @Test
    void every_scenario_that_is_compiled_is_in_it() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            List<Class<?>> found = files.filter(file -> file.toString().endsWith(".class"))
                    .<Class<?>>map(file -> named(classes.relativize(file)))
                    .filter(type -> Scenario.class.isAssignableFrom(type) && !type.isInterface())
                    .toList();

            assertThat(scenarios().<Class<?>>map(Scenario::getClass)).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    private static Class<?> named(Path file) {
        try {
            String name = file.toString().replaceFirst("\\.class$", "").replace('/', '.');
            return Class.forName(name, false, CatalogueTest.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(absent);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_says_what_it_is_and_why_it_fails(Scenario scenario) {
        assertThat(scenario.facts().plan()).isNotBlank();
        assertThat(scenario.facts().because()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void it_lies_in_the_package_of_its_family(Scenario scenario) {
        assertThat(scenario.getClass().getPackageName()).endsWith("." + scenario.family());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void it_says_something_of_every_carrier(Scenario scenario) {
        assertThat(scenario.facts().expectations()).containsOnlyKeys(Carrier.values());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void it_applies_somewhere_and_says_why_not_elsewhere(Scenario scenario) {
        assertThat(scenario.facts().expectations().values())
                .anyMatch(Refusal.class::isInstance)
                .allMatch(expectation -> !(expectation instanceof NotApplicable absent)
                        || absent.reason().contains(" "))
                .allMatch(expectation -> !(expectation instanceof Exposure exposure)
                        || exposure.limits().contains(" "));
    }

    @ParameterizedTest
    @MethodSource("ablated")
    void where_it_applies_there_is_a_defence_without_which_it_bites(Scenario scenario) {
        assertThat(carriersOf(scenario))
                .allSatisfy(carrier -> assertThat(scenario.facts().bitesOn(carrier))
                        .isNotEmpty()
                        .allMatch(lack -> lack.isOn(carrier)));
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void or_there_is_a_sentence_that_says_why_nothing_can_be_taken_out(Scenario scenario) {
        assertThat(scenario.facts().unablated()).contains(" ");
        assertThat(scenario.facts().bites()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void what_asks_for_its_defence_is_named_in_a_known_form(Scenario scenario) {
        assertThat(scenario.facts().standards())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(standard -> STANDARDS.stream()
                        .anyMatch(form -> form.matcher(standard).matches()));
    }

    /** A weakness that no scenario uses shows nothing, and may have ceased to be one. */
    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void every_defence_of_a_service_has_a_scenario_that_bites_without_it(ServiceKind kind) {
        Set<Defence> shown = scenarios()
                .flatMap(scenario -> carriersOf(scenario).stream()
                        .filter(carrier -> carrier.isJwt() == (kind == ServiceKind.JWT_AUTH))
                        .flatMap(carrier -> scenario.facts().bitesOn(carrier).stream())
                        .flatMap(lack -> lack.defences().stream()))
                .collect(toSet());

        assertThat(shown)
                .allMatch(defence -> defence.isOf(kind))
                .containsAll(Arrays.stream(Defence.values())
                        .filter(defence -> defence.isOf(kind) && defence.needsScenario())
                        .toList());
    }

    private static List<Carrier> carriersOf(Scenario scenario) {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> scenario.facts()
                        .on(carrier)
                        .filter(Refusal.class::isInstance)
                        .isPresent())
                .toList();
    }
}
