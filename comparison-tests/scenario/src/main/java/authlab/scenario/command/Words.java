package authlab.scenario.command;

import authlab.scenario.play.Judgement;
import authlab.scenario.play.Performance;

/** A verdict in words that tell what it means here. */
final class Words {

    private Words() {}

    static String of(Performance performance) {
        Judgement judgement = performance.judgement();
        return of(judgement, performance.play().without().isPresent()) + ": " + judgement.sentence();
    }

    private static String of(Judgement judgement, boolean isWeakened) {
        return switch (judgement.verdict()) {
            case AS_EXPECTED -> isWeakened ? "BITES" : "HOLDS";
            case CONTRADICTED -> isWeakened ? "DOES NOT BITE" : "DOES NOT HOLD";
            case INCONCLUSIVE -> "INCONCLUSIVE";
            case NOT_APPLICABLE -> "NOT APPLICABLE";
        };
    }
}
