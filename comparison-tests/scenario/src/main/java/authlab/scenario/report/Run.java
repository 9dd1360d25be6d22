package authlab.scenario.report;

import authlab.scenario.play.Performance;
import authlab.scenario.standards.Standard;
import authlab.scenario.standards.Standards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
}
