package authlab.http;

import authlab.session.AuthenticatedLogin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose a thing is that an id in a request names: knowing the id grants nothing (ASVS 5.0 V8.2.2). */
@ApplicationScoped
public class Ownership {

    Ownership() {}

    /** Whether it is the caller's. */
    public boolean isHers(AuthenticatedLogin caller, UUID ownerId) {
        return caller.userId().equals(ownerId);
    }
}
