package authlab.scenario.command;

import authlab.scenario.Expectation.Exposure;
import authlab.scenario.play.Judgement;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;

/** A verdict in words that tell what it means here. */
final class Words {

    private Words() {}

    static String of(Performance performance) {
        Judgement judgement = performance.judgement();
        boolean isToBeOvercome = performance.play().without().isPresent()
                && performance.play().heldBy().isEmpty();
        boolean isExposed = judgement.verdict() == Verdict.AS_EXPECTED
                && !isToBeOvercome
                && performance.play().expectation() instanceof Exposure;
        return (isExposed ? "EXPOSED" : of(judgement, isToBeOvercome)) + ": " + judgement.sentence();
    }

    private static String of(Judgement judgement, boolean isToBeOvercome) {
        return switch (judgement.verdict()) {
            case AS_EXPECTED -> isToBeOvercome ? "BITES" : "HOLDS";
            case CONTRADICTED -> isToBeOvercome ? "DOES NOT BITE" : "DOES NOT HOLD";
            case INCONCLUSIVE -> "INCONCLUSIVE";
            case NOT_APPLICABLE -> "NOT APPLICABLE";
        };
    }
}
