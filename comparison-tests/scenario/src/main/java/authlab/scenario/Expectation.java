package authlab.scenario;

/** What must happen when a scenario is played against the healthy service. */
public sealed interface Expectation {

    /**
     * It is refused, exactly so.
     *
     * @param status 0 where it is no answer that says so: the connection ends, or a rule holds in the browser
     * @param problemType the last part of the problem's type, such as {@code csrf}; with status 0 that rule
     */
    record Refusal(int status, String problemType) implements Expectation {

        @Override
        public String toString() {
            if (status == 0) {
                return problemType.isEmpty() ? "the end of the connection" : "a refusal in the browser: " + problemType;
            }
            return status + " " + problemType;
        }
    }

    /**
     * It succeeds, as this way of carrying a login has it: a price that is known.
     *
     * @param limits what keeps it small, in a sentence
     */
    record Exposure(String limits) implements Expectation {}

    /** The plan has no meaning on that carrier. */
    record NotApplicable(String reason) implements Expectation {}

    /** Refused as somebody unknown: 401. */
    static Expectation unauthenticated() {
        return refused(401, "unauthenticated");
    }

    static Expectation refused(int status, String problemType) {
        return new Refusal(status, problemType);
    }

    /** Whoever asks so has no answer, and her connection ends. */
    static Expectation cutOff() {
        return refused(0, "");
    }

    /** It does not happen in the browser, by that rule, such as {@code frame-ancestors}. */
    static Expectation keptBack(String rule) {
        return refused(0, rule);
    }

    /** It succeeds by design; what keeps that small is a sentence. */
    static Expectation exposed(String limits) {
        return new Exposure(limits);
    }

    /** For one reason, which is a sentence. */
    static Expectation notApplicable(String reason) {
        return new NotApplicable(reason);
    }
}
