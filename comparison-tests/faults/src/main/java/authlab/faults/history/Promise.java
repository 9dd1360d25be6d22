package authlab.faults.history;

import java.time.Duration;

/** How long after a revoking answer what it killed may still be believed. */
@FunctionalInterface
public interface Promise {

    /**
     * The bound between two instances, which may be configured differently.
     *
     * @param revoking the instance that gave the revoking answer
     * @param asked the instance that the credential is sent to
     * @return zero where none may be believed that was sent after that answer
     */
    Duration bound(String revoking, String asked);
}
