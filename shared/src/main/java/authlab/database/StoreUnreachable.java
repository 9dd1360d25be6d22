package authlab.database;

/**
 * PostgreSQL could not be asked, or did not answer in time. Whether what was asked of it has happened is not known.
 *
 * <p>Answered with 503 and {@code Retry-After}; never taken for a no, and never for a yes.
 */
public final class StoreUnreachable extends RuntimeException {

    public StoreUnreachable(Throwable cause) {
        super("PostgreSQL could not be asked", cause);
    }

    /** What the driver or the pool says, in one line; or that there was no memory for what PostgreSQL says. */
    public String reason() {
        if (getCause() instanceof OutOfMemoryError memory) {
            return memory.toString();
        }
        Throwable failure = SqlFailure.in(this);
        return failure == null
                ? "no answer in time"
                : String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
