package authlab.scenario.standards;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.lab.ServiceKind;
import authlab.scenario.Catalogue;
import authlab.scenario.Expectation.Refusal;
import authlab.scenario.Scenario;
import authlab.scenario.standards.Coverage.OutOfScope;
import authlab.scenario.standards.Coverage.Shown;
import authlab.scenario.standards.Evidence.Played;
import authlab.scenario.standards.Evidence.Tested;
import authlab.scenario.standards.Evidence.Written;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of standards is complete, and names what is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandardsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** One answer to one requirement, for one service. */
    record Claim(Requirement requirement, ServiceKind service) {
        <E extends Evidence> Stream<E> names(Class<E> kind) {
            return requirement.on(service) instanceof Shown shown ? shown.by(kind) : Stream.of();
        }

        boolean namesScenario(Scenario scenario) {
            return names(Played.class).anyMatch(played -> played.scenario().equals(scenario.id()));
        }

        @Override
        public String toString() {
            return requirement.id() + " on " + service;
        }
    }

    static Stream<Requirement> requirements() {
        return Standards.all().stream().flatMap(Standard::requirements);
    }

    static Stream<Claim> claims() {
        return requirements()
                .flatMap(
                        requirement -> Stream.of(ServiceKind.values()).map(service -> new Claim(requirement, service)));
    }

    static Stream<Scenario> scenarios() {
        return Catalogue.all().stream();
    }

    /** Those of which there is no choice: a whole chapter, a whole list. */
    @Test
    void what_was_promised_whole_is_whole() {
        assertThat(idsBeginning("ASVS V7."))
                .containsExactlyInAnyOrderElementsOf(ids(
                        "ASVS V7.",
                        "1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 4.1 4.2 4.3" + " 4.4 4.5 5.1 5.2 5.3 6.1 6.2"));
        assertThat(idsBeginning("ASVS V9."))
                .containsExactlyInAnyOrderElementsOf(ids("ASVS V9.", "1.1 1.2 1.3 2.1 2.2 2.3 2.4"));
        assertThat(idsBeginning("WSTG-SESS-"))
                .containsExactlyInAnyOrderElementsOf(ids("WSTG-SESS-", "01 02 03 04 05 06 07 08 09 10 11"));
        assertThat(referencesBeginning("RFC 8725"))
                .containsAll(ids("RFC 8725 §2.", "1 2 3 4 5 6 7 8 9"))
                .containsAll(ids("RFC 8725 §3.", "1 2 3 4 5 6 7 8 9 10 11 12"))
                .containsAll(ids("RFC 8725bis §2.", "10 11 12 13"))
                .containsAll(ids("RFC 8725bis §3.", "13 14 15"));
        assertThat(referencesBeginning("RFC 9700"))
                .containsAll(ids("RFC 9700 §2.", "1 1.1 1.2 2.1 2.2 3 4 5 6"))
                .containsAll(ids(
                        "RFC 9700 §4.", "1 2 3.1 3.2 4 5 6 7 8 9.1 9.2 10.1 10.2 10.3 11 12 13 14.1 14.2 15 16 17"));
        assertThat(idsBeginning("OWASP A"))
                .containsAll(List.of("OWASP A01:2021", "OWASP A02:2021", "OWASP A03:2021", "OWASP A05:2021"))
                .containsAll(List.of("OWASP A07:2021", "OWASP A09:2021"));
    }

    @Test
    void so_is_what_was_chosen_of_the_other_chapters() {
        assertThat(idsBeginning("ASVS V"))
                .containsAll(ids(
                        "ASVS V3.",
                        "1.1 2.1 2.2 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 5.1 5.2 5.3"
                                + " 5.4 5.5 5.6 5.7 5.8 6.1"))
                .containsAll(ids(
                        "ASVS V6.",
                        "1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 2.11 2.12 3.1 3.2 3.3"
                                + " 3.4 3.5 3.7 3.8 4.1 8.2 8.4"))
                .containsAll(ids("ASVS V8.", "2.1 2.2 2.3 2.4 3.1 3.2"))
                .containsAll(ids("ASVS V10.", "1.1 3.1 3.2 3.3 3.4 3.5 4.5 4.8 4.9 4.14"))
                .containsAll(ids("ASVS V11.", "1.1 1.2 1.4 2.1 2.2 2.3 2.4 2.5 4.1 4.2 4.3 5.1 5.2 6.1"))
                .containsAll(ids("ASVS V12.", "1.1 2.1"))
                .containsAll(ids("ASVS V14.", "2.1 2.2 2.6 2.7 3.1 3.2 3.3"))
                .containsAll(ids("ASVS V16.", "1.1 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2 5.3 5.4"));
    }

    @Test
    void nothing_is_asked_twice() {
        assertThat(requirements().map(Requirement::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void each_is_shown_or_answered_by_a_sentence(Claim claim) {
        Coverage coverage = claim.requirement().on(claim.service());
        if (coverage instanceof Shown shown) {
            assertThat(shown.by()).doesNotHaveDuplicates().anyMatch(evidence -> !(evidence instanceof Written));
            assertThat(shown.note()).matches("|.+ .+\\.");
        } else {
            assertThat(
                            coverage instanceof OutOfScope outOfScope
                                    ? outOfScope.because()
                                    : ((Coverage.Open) coverage).missing())
                    .matches(".+ .+\\.");
        }
        assertThat(claim.requirement().asks()).matches(".+ .+\\.");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_scenario_that_is_named_is_in_the_catalogue_and_played_on_that_service(Claim claim) {
        assertThat(claim.names(Played.class))
                .allSatisfy(played -> assertThat(scenarios())
                        .filteredOn(scenario -> scenario.id().equals(played.scenario()))
                        .singleElement()
                        .matches(scenario -> applies(scenario, claim.service()), "applies on " + claim.service()));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_test_that_is_named_is_a_test_and_is_run_on_that_service(Claim claim) {
        assertThat(claim.names(Tested.class))
                .allSatisfy(tested -> assertThat(TestSource.of(tested, ROOT).fault(tested.method(), claim.service()))
                        .as(tested.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_document_that_is_named_has_that_heading(Claim claim) {
        assertThat(claim.names(Written.class))
                .allSatisfy(written -> assertThat(ROOT.resolve(written.file()))
                        .content()
                        .containsPattern("(?m)^#+ \\Q" + written.heading() + "\\E$"));
    }

    /** What a scenario says that it answers to is what the standards say that it shows, in both directions. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_and_the_standards_agree(Scenario scenario) {
        Set<String> known = requirements().map(Requirement::reference).collect(Collectors.toSet());
        Set<String> said = scenario.facts().standards().stream()
                .filter(reference -> known.contains(reference) || isOfThese(reference))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = claims().filter(claim -> claim.namesScenario(scenario))
                .map(claim -> claim.requirement().reference())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said)
                .as("what %s says that it answers to, and what the files under standards/ name it for", scenario.id())
                .isEqualTo(shown);
    }

    /** It would be strange if the same attack showed it on one service alone, though both are asked for it. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void it_shows_the_same_wherever_it_is_played(Scenario scenario) {
        for (Requirement requirement : requirements().toList()) {
            List<Claim> claims = Stream.of(ServiceKind.values())
                    .map(service -> new Claim(requirement, service))
                    .filter(claim -> requirement.on(claim.service()) instanceof Shown)
                    .filter(claim -> applies(scenario, claim.service()))
                    .toList();
            assertThat(claims.stream()
                            .map(claim -> claim.namesScenario(scenario))
                            .distinct())
                    .as("%s, %s", requirement.id(), claims)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static boolean isOfThese(String reference) {
        return reference.matches("(ASVS V|WSTG-SESS-|RFC 8725|RFC 9700|OWASP A).*");
    }

    private static boolean applies(Scenario scenario, ServiceKind service) {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> carrier.isJwt() == (service == ServiceKind.JWT_AUTH))
                .flatMap(carrier -> scenario.facts().on(carrier).stream())
                .anyMatch(Refusal.class::isInstance);
    }

    private static List<String> idsBeginning(String text) {
        return requirements()
                .map(Requirement::id)
                .filter(id -> id.startsWith(text))
                .toList();
    }

    private static List<String> referencesBeginning(String text) {
        return requirements()
                .map(Requirement::reference)
                .filter(reference -> reference.startsWith(text))
                .distinct()
                .toList();
    }

    private static List<String> ids(String beginning, String ends) {
        return Stream.of(ends.split(" ", -1)).map(end -> beginning + end).toList();
    }
}
