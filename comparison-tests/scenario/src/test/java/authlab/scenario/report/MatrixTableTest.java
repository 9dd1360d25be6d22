package authlab.scenario.report;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.scenario.Catalogue;
import authlab.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MatrixTableTest {

    private static final int WIDTH_MAX = 100;

    @Test
    void a_line_for_each_scenario_and_a_blank_one_between_families() {
        assertThat(plain(Runs.mixed()))
                .containsExactly(
                        "                session              jwt-bearer           jwt-cookie",
                        "  forge-tamper  – n/a                ✓ refused, bites     ✗ overcome",
                        "",
                        "  outlive-idle  ✗ does not bite      ? inconclusive       ✓ refused, bites");
    }

    @Test
    void a_refusal_that_is_not_the_due_one_is_no_pass() {
        assertThat(plain(Runs.of(List.of(Runs.refusedOtherwise(Runs.IDLE, JWT_COOKIE)))))
                .last()
                .asString()
                .endsWith("✗ refused otherwise");
    }

    @Test
    void without_a_weakened_service_nothing_is_said_to_bite() {
        assertThat(plain(Runs.of(List.of(Runs.refused(Runs.IDLE, SESSION)))))
                .last()
                .isEqualTo("  outlive-idle  ✓ refused");
    }

    @Test
    void the_catalogue_fits_at_its_widest() {
        Run widest = Runs.of(Catalogue.all().stream()
                .map(scenario -> new Runs.Told(scenario.id(), Runs.IDLE.facts()))
                .flatMap(scenario -> Stream.of(SESSION, JWT_BEARER, JWT_COOKIE)
                        .map(carrier -> Runs.refusedOtherwise(scenario, carrier)))
                .toList());

        assertThat(plain(widest)).allMatch(line -> line.length() <= WIDTH_MAX);
    }

    @Test
    void so_does_a_scenario_with_the_longest_name_that_has_room() {
        Scenario longest = new Runs.Told("outlive-".repeat(4).replaceFirst("-$", ""), Runs.IDLE.facts());

        assertThat(plain(Runs.of(List.of(Runs.refusedOtherwise(longest, JWT_COOKIE)))))
                .allMatch(line -> line.length() <= WIDTH_MAX);
    }

    @Test
    void colours_do_not_move_the_columns() {
        List<String> painted = MatrixTable.of(Matrix.of(Runs.mixed().performances()))
                .lines((verdict, text) -> "\u001b[31m" + text + "\u001b[0m");

        assertThat(painted.stream()
                        .map(line -> line.replaceAll("\u001b\\[\\d+m", "").stripTrailing()))
                .containsExactlyElementsOf(plain(Runs.mixed()));
    }

    private static List<String> plain(Run run) {
        return MatrixTable.of(Matrix.of(run.performances())).lines((verdict, text) -> text);
    }
}
