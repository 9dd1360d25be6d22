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
}
