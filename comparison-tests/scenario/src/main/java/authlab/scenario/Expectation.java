package authlab.scenario;

/** What must happen when a scenario is played against the healthy service. */
public sealed interface Expectation {

    /**
     * It is refused, exactly so.
     *
     * @param status 0 where there is no answer, and the connection ends
     * @param problemType the last part of the problem's type, such as {@code csrf}
     */
    record Refusal(int status, String problemType) implements Expectation {

        @Override
        public String toString() {
            return status == 0 ? "the end of the connection" : status + " " + problemType;
        }
    }

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

    /** For one reason, which is a sentence. */
    static Expectation notApplicable(String reason) {
        return new NotApplicable(reason);
    }
}
