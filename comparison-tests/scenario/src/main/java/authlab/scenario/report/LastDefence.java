package authlab.scenario.report;

import static authlab.scenario.Defence.AGAINST_RIDING;

import authlab.scenario.Attempt;
import authlab.scenario.Defence;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the defences that guard the same thing is enough where all the others are gone. */
final class LastDefence {

    private final Matrix matrix;

    LastDefence(Matrix matrix) {
        this.matrix = matrix;
    }

    /** What is said of one attack on one carrier: of each defence, and of none at all. */
    record Line(String scenario, String carrier, List<Cell> cells) {}

    /** @param look the verdict's id, as the style sheet knows it: red is what lets the attack through */
    record Cell(String look, String words) {}

    static List<String> names() {
        return Stream.concat(AGAINST_RIDING.stream().map(Defence::id), Stream.of("none of them"))
                .toList();
    }

    List<Line> lines() {
        return matrix.rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> left(cell, Optional.empty()).isPresent())
                        .map(cell -> new Line(
                                row.scenario().id(),
                                cell.carrier().id(),
                                Stream.concat(
                                                AGAINST_RIDING.stream().map(Optional::of),
                                                Stream.of(Optional.<Defence>empty()))
                                        .map(last -> cell(left(cell, last)))
                                        .toList())))
                .toList();
    }

    /** The performance where of all these defences just that one is there, or none. */
    private static Optional<Performance> left(Matrix.Cell cell, Optional<Defence> last) {
        return cell.weakened().stream()
                .filter(performance -> {
                    List<Defence> missing =
                            performance.play().without().orElseThrow().defences();
                    return AGAINST_RIDING.stream()
                            .allMatch(defence -> missing.contains(defence) != last.equals(Optional.of(defence)));
                })
                .findFirst();
    }

    private static Cell cell(Optional<Performance> performance) {
        return performance
                .filter(played -> played.judgement().verdict() != Verdict.INCONCLUSIVE)
                .flatMap(Performance::attempt)
                .map(LastDefence::cell)
                .orElseGet(() -> new Cell(Report.idOf(Verdict.NOT_APPLICABLE), "not played"));
    }

    private static Cell cell(Attempt attempt) {
        return attempt instanceof Attempt.Refused refused
                ? new Cell(Report.idOf(Verdict.AS_EXPECTED), ("holds: " + said(refused)).strip())
                : new Cell(Report.idOf(Verdict.CONTRADICTED), "does not hold");
    }

    private static String said(Attempt.Refused refused) {
        return refused.status() == 0 ? refused.problemType() : refused.status() + " " + refused.problemType();
    }
}
