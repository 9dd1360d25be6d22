package authlab.http;

import authlab.account.Role;
import java.util.Optional;

/**
 * One endpoint, and who may call it.
 *
 * @param path the template, a parameter standing in braces for one whole segment
 * @param access who must be known before it is called
 * @param role what she must be
 * @param asksForPassword whether she has to give her password once more
 */
record Route(String method, String path, Access access, Optional<Role> role, boolean asksForPassword) {

    enum Access {
        /** Nobody is looked for. */
        PUBLIC,
        /** Whoever is there is told to the resource; nobody is no refusal. */
        LOGIN_OPTIONAL,
        LOGIN_REQUIRED
    }

    /** Whether the answer goes on: the one kind of which a client says whether it takes it. */
    boolean isStream() {
        return path.endsWith("/stream");
    }

    boolean isUnsafe() {
        return !method.equals("GET");
    }
}
