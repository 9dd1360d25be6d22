package authlab.faults.leeway;

import java.util.Locale;
import java.util.Optional;

/** What becomes of a refresh token that is presented again. */
enum Policy {
    /** It ends the login, at once and always. */
    STRICT("refresh-leeway"),

    /** Within the leeway it gets a successor of its own, beside the one that there is. */
    OVERLAP("one-successor"),

    /** Within the leeway it gets the successor that there is: this project's own. */
    IDEMPOTENT(null);

    private final String lacks;

    Policy(String lacks) {
        this.lacks = lacks;
    }

    /** What the weakened build lacks that does so; empty for the project's own. */
    Optional<String> lacks() {
        return Optional.ofNullable(lacks);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
