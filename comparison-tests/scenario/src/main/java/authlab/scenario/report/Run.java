package authlab.scenario.report;

import authlab.scenario.Catalogue;
import authlab.scenario.Scenario;
import authlab.scenario.play.Performance;
import authlab.scenario.standards.Standard;
import authlab.scenario.standards.Standards;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was played in one go, and what it was played with.
 *
 * @param took from the first to the last, the start of services included
 * @param standards those that it is held against
 */
public record Run(
        Instant begun,
        Duration took,
        Versions versions,
        Machine machine,
        List<Standard> standards,
        List<Performance> performances) {

    public Run {
        standards = List.copyOf(standards);
        performances = List.copyOf(performances);
    }

    /**
     * A run that is over now, on this machine.
     *
     * @param postgreSql its version, as it says itself; empty if it was not asked
     */
    public static Run since(Instant begun, Optional<String> postgreSql, List<Performance> performances) {
        return new Run(
                begun,
                Duration.between(begun, Instant.now()),
                Versions.ofThisBuild(postgreSql),
                Machine.ofThisProcess(),
                Standards.all(),
                performances);
    }

    /**
     * This run with what was played later, in the order of the catalogue: of a scenario that was played in both, the later.
     */
    public Run with(Run later) {
        List<String> again = later.performances.stream()
                .map(performance -> performance.play().scenario().id())
                .distinct()
                .toList();
        List<String> order = Catalogue.all().stream().map(Scenario::id).toList();
        List<Performance> all = Stream.concat(
                        performances.stream()
                                .filter(performance -> !again.contains(
                                        performance.play().scenario().id())),
                        later.performances.stream())
                .sorted(Comparator.comparing(performance ->
                        order.indexOf(performance.play().scenario().id())))
                .toList();
        return new Run(begun, took.plus(later.took), later.versions, later.machine, standards, all);
    }
}
