package authlab.scenario;

/** How much of the same is tried, where a story could go on for ever. */
public enum Effort {
    /** Enough to see the defence at work: for the build, which plays everything. */
    BRIEF(25),

    /** As much as the catalogue says: for somebody who plays one scenario. */
    FULL(1);

    private final int divisor;

    Effort(int divisor) {
        this.divisor = divisor;
    }

    int of(int full) {
        return full / divisor;
    }
}
