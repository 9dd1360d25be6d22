package authlab.scenario.report;

import authlab.scenario.Attempt;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;

/**
 * What a performance came to, in the few words that a cell has room for.
 *
 * @param words with what was missing they say it whole: neither a sign nor a colour is needed beside them
 * @param without what was missing; empty for the healthy service
 */
record Outcome(Verdict verdict, String words, String without) {

    static Outcome of(Performance performance) {
        Verdict verdict = performance.judgement().verdict();
        return performance
                .play()
                .without()
                .map(lack -> new Outcome(
                        verdict,
                        performance.play().heldBy().isPresent() ? ofHealthy(verdict, performance) : ofWeakened(verdict),
                        lack.toString()))
                .orElseGet(() -> new Outcome(verdict, ofHealthy(verdict, performance), ""));
    }

    private static String ofHealthy(Verdict verdict, Performance performance) {
        return switch (verdict) {
            case NOT_APPLICABLE -> "not applicable";
            case INCONCLUSIVE -> "inconclusive";
            case AS_EXPECTED -> isRefused(performance) ? "refused" + status(performance) : "exposed by design";
            case CONTRADICTED -> isRefused(performance) ? "refused" + status(performance) + ", not as due" : "overcome";
        };
    }

    private static boolean isRefused(Performance performance) {
        return performance.attempt().filter(Attempt.Refused.class::isInstance).isPresent();
    }

    private static String status(Performance performance) {
        return performance
                .attempt()
                .filter(Attempt.Refused.class::isInstance)
                .map(Attempt.Refused.class::cast)
                .map(refused -> refused.status() == 0 ? byWhom(refused) : " " + refused.status())
                .orElse("");
    }

    private static String byWhom(Attempt.Refused refused) {
        return refused.problemType().isEmpty() ? "" : " in the browser";
    }

    private static String ofWeakened(Verdict verdict) {
        return switch (verdict) {
            case AS_EXPECTED -> "bites";
            case CONTRADICTED -> "does not bite";
            case INCONCLUSIVE -> "inconclusive";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    /** What it means for what the facts say. */
    static String claim(Verdict verdict) {
        return switch (verdict) {
            case AS_EXPECTED -> "As expected";
            case CONTRADICTED -> "Contradicted";
            case INCONCLUSIVE -> "Inconclusive";
            case NOT_APPLICABLE -> "Not applicable";
        };
    }

    /** One character, for who looks and cannot tell the colours. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case AS_EXPECTED -> "✓";
            case CONTRADICTED -> "✗";
            case INCONCLUSIVE -> "?";
            case NOT_APPLICABLE -> "–";
        };
    }
}
