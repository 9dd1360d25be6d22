package authlab.scenario.play;

import authlab.scenario.Attempt;
import authlab.scenario.Attempt.Inconclusive;
import authlab.scenario.Attempt.Refused;
import authlab.scenario.Attempt.Succeeded;
import authlab.scenario.Expectation.Exposure;
import authlab.scenario.Expectation.NotApplicable;
import authlab.scenario.Expectation.Refusal;

/**
 * What a performance shows.
 *
 * @param sentence why
 */
public record Judgement(Verdict verdict, String sentence) {

    /** The four things that there are to say. */
    public enum Verdict {
        /** As the facts have it: the healthy service refused, or the weakened one was overcome. */
        AS_EXPECTED,
        /** Otherwise. */
        CONTRADICTED,
        /** Nobody can tell: never a pass. */
        INCONCLUSIVE,
        /** The plan has no meaning here: neither a pass nor a failure. */
        NOT_APPLICABLE
    }

    static Judgement notApplicable(NotApplicable expectation) {
        return new Judgement(Verdict.NOT_APPLICABLE, expectation.reason());
    }

    /** Of an attack that the healthy service, or what is left of a weakened one, must refuse in just that way. */
    static Judgement ofRefused(Refusal expected, Attempt attempt) {
        if (attempt instanceof Refused refused) {
            return refused.equals(new Refused(expected.status(), expected.problemType()))
                    ? new Judgement(Verdict.AS_EXPECTED, attempt.toString())
                    : new Judgement(Verdict.CONTRADICTED, attempt + ", but " + expected + " is due");
        }
        return otherwise(attempt, "the service was overcome");
    }

    /** Of an attack that succeeds by design: that it no longer does is worth knowing too. */
    static Judgement ofExposed(Exposure expected, Attempt attempt) {
        return attempt instanceof Succeeded
                ? new Judgement(Verdict.AS_EXPECTED, attempt + ", by design: " + expected.limits())
                : otherwise(attempt, "this is said to be exposed");
    }

    /** Of an attack that must succeed where a defence is missing, or it would prove nothing elsewhere. */
    static Judgement ofWeakened(Attempt attempt) {
        return attempt instanceof Succeeded
                ? new Judgement(Verdict.AS_EXPECTED, attempt.toString())
                : otherwise(attempt, "the attack does not bite");
    }

    private static Judgement otherwise(Attempt attempt, String contradiction) {
        return attempt instanceof Inconclusive
                ? new Judgement(Verdict.INCONCLUSIVE, attempt.toString())
                : new Judgement(Verdict.CONTRADICTED, contradiction + ": " + attempt);
    }
}
