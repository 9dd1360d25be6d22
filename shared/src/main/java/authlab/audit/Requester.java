package authlab.audit;

import java.util.Optional;
import java.util.UUID;

/** Who sent the request at hand, and from where. */
public interface Requester {

    /** Whether there is one: a context may be active without, such as while a service starts. */
    boolean isThere();

    /** Whose credential was believed, if one was. */
    Optional<UUID> userId();

    Device device();
}
