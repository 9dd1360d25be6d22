package authlab.scenario.report;

import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import java.util.ArrayList;
import java.util.List;

/** How many plays went how. */
public record Counts(int asExpected, int contradicted, int inconclusive, int notApplicable) {

    /** Of all of them. */
    public static Counts of(List<Performance> performances) {
        return new Counts(
                number(Verdict.AS_EXPECTED, performances),
                number(Verdict.CONTRADICTED, performances),
                number(Verdict.INCONCLUSIVE, performances),
                number(Verdict.NOT_APPLICABLE, performances));
    }

    private static int number(Verdict verdict, List<Performance> performances) {
        return (int) performances.stream()
                .filter(performance -> performance.judgement().verdict() == verdict)
                .count();
    }

    /** What applies: no more is claimed for the rest than that it was left out. */
    public int played() {
        return asExpected + contradicted + inconclusive;
    }

    /** Whether something was played, and nothing of it contradicted or left open what the facts say. */
    public boolean isAllAsExpected() {
        return played() > 0 && asExpected == played();
    }

    /** The worst there is to say, in one phrase. */
    public String headline() {
        if (played() == 0) {
            return "Nothing was played";
        }
        if (isAllAsExpected()) {
            return played() == 1 ? "The one play went as expected" : "All " + played() + " plays went as expected";
        }
        List<String> wrong = new ArrayList<>();
        if (contradicted > 0) {
            wrong.add(contradicted + " contradicted");
        }
        if (inconclusive > 0) {
            wrong.add(inconclusive + " inconclusive");
        }
        return String.join(", ", wrong) + ", of " + played() + (played() == 1 ? " play" : " plays");
    }
}
