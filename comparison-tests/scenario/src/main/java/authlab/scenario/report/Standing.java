package authlab.scenario.report;

import authlab.client.Carrier;
import authlab.lab.ServiceKind;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.report.Matrix.Cell;
import authlab.scenario.report.Matrix.Row;
import authlab.scenario.standards.Coverage;
import authlab.scenario.standards.Coverage.Open;
import authlab.scenario.standards.Coverage.Shown;
import authlab.scenario.standards.Evidence.Played;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a service stands with a requirement after a run.
 *
 * @param scenarios what the run has to say of each that is named, in the order of their names in the mapping
 */
public record Standing(State state, Coverage coverage, List<Scene> scenarios) {

    /** From the worst that can be said to the least. */
    public enum State {
        CONTRADICTED,
        INCONCLUSIVE,
        OPEN,
        NOT_PLAYED,
        SHOWN,
        /** Only tests are named: the build runs them, and this run knows nothing of them. */
        TESTED,
        OUT_OF_SCOPE
    }

    /** A scenario that is named, and what came of it on that service. */
    public record Scene(String scenario, State state) {}

    public Standing {
        scenarios = List.copyOf(scenarios);
    }

    /** By what was played, on healthy services and on weakened ones. */
    public static Standing of(Coverage coverage, ServiceKind service, Matrix matrix) {
        if (!(coverage instanceof Shown shown)) {
            return new Standing(coverage instanceof Open ? State.OPEN : State.OUT_OF_SCOPE, coverage, List.of());
        }
        List<Scene> scenes = shown.by(Played.class)
                .map(played -> new Scene(played.scenario(), stateOf(played.scenario(), service, matrix)))
                .toList();
        State worst = scenes.stream().map(Scene::state).min(State::compareTo).orElse(State.TESTED);
        return new Standing(worst, coverage, scenes);
    }

    private static State stateOf(String scenario, ServiceKind service, Matrix matrix) {
        List<Verdict> verdicts = matrix.rows().stream()
                .filter(row -> row.scenario().id().equals(scenario))
                .flatMap(row -> cellsOf(row, service))
                .map(Cell::verdict)
                .toList();
        if (verdicts.contains(Verdict.CONTRADICTED)) {
            return State.CONTRADICTED;
        }
        if (verdicts.contains(Verdict.INCONCLUSIVE)) {
            return State.INCONCLUSIVE;
        }
        return verdicts.contains(Verdict.AS_EXPECTED) ? State.SHOWN : State.NOT_PLAYED;
    }

    private static Stream<Cell> cellsOf(Row row, ServiceKind service) {
        return row.cells().stream().filter(cell -> carriersOf(service).contains(cell.carrier()));
    }

    /** Those that a login of that service can travel by. */
    private static List<Carrier> carriersOf(ServiceKind service) {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> carrier.isJwt() == (service == ServiceKind.JWT_AUTH))
                .toList();
    }

    /** Whether somebody who relies on it has to be told. */
    public boolean isWanting() {
        return state.compareTo(State.NOT_PLAYED) <= 0;
    }
}
