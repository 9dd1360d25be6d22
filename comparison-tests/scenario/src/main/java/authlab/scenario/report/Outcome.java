package authlab.scenario.report;

import authlab.scenario.Attempt;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;

/**
 * What a performance came to, in the few words that a cell has room for.
 *
 * @param words with what was missing they say it whole: neither a sign nor a colour is needed beside them
 * @param without the defence that was missing; empty for the healthy service
 */
record Outcome(Verdict verdict, String words, String without) {

    static Outcome of(Performance performance) {
        Verdict verdict = performance.judgement().verdict();
        return performance
                .play()
                .without()
                .map(defence -> new Outcome(verdict, ofWeakened(verdict), defence.id()))
                .orElseGet(() -> new Outcome(verdict, ofHealthy(verdict, performance), ""));
    }

    private static String ofHealthy(Verdict verdict, Performance performance) {
        return switch (verdict) {
            case NOT_APPLICABLE -> "not applicable";
            case INCONCLUSIVE -> "inconclusive";
            case AS_EXPECTED -> "refused" + status(performance);
            case CONTRADICTED ->
                performance.attempt().filter(Attempt.Refused.class::isInstance).isPresent()
                        ? "refused" + status(performance) + ", not as due"
                        : "overcome";
        };
    }

    private static String status(Performance performance) {
        return performance
                .attempt()
                .filter(Attempt.Refused.class::isInstance)
                .map(refused -> ((Attempt.Refused) refused).status())
                .map(status -> status == 0 ? "" : " " + status)
                .orElse("");
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
