package authlab.scenario.command;

import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import authlab.scenario.report.Counts;
import authlab.scenario.report.Matrix;
import authlab.scenario.report.MatrixTable;
import java.io.PrintStream;
import java.util.List;

/** The matrix of what was played, how many plays went how, and which went wrong. */
final class Tally {

    private final PrintStream out;
    private final Colours colours;

    Tally(PrintStream out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    /** False if anything went otherwise than expected, or nobody can tell. */
    boolean print(List<Performance> performances) {
        List<Performance> wrong = performances.stream()
                .filter(performance -> performance.judgement().verdict() == Verdict.CONTRADICTED
                        || performance.judgement().verdict() == Verdict.INCONCLUSIVE)
                .toList();
        out.println();
        MatrixTable.of(Matrix.of(performances)).lines(colours::verdict).forEach(out::println);
        out.println();
        out.println(colours.strong(Counts.of(performances).headline()));
        wrong.forEach(performance -> out.println(colours.verdict(
                performance.judgement().verdict(), "  " + performance.play() + ": " + Words.of(performance))));
        return wrong.isEmpty();
    }
}
