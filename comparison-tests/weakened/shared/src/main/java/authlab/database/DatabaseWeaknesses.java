package authlab.database;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;

/** What can be taken out of this room. */
class DatabaseWeaknesses {

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    CredentialDigest digests(Missing missing) {
        return missing.defence() == Defence.HASHING_AT_REST ? new StoredInTheClear() : new CredentialDigest();
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    DatabaseClock clock(Missing missing, EntityManager entities) {
        return missing.defence() == Defence.ONE_CLOCK ? new OwnClock(entities) : new DatabaseClock(entities);
    }
}
