package authlab.database;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;

/** What can be taken out of this room. */
class DatabaseWeaknesses {

    @Produces
    @Weakenable
    CredentialDigest digests(Missing missing) {
        return missing.is(Defence.HASHING_AT_REST) ? new StoredInTheClear() : new CredentialDigest();
    }

    @Produces
    @Weakenable
    DatabaseClock clock(Missing missing, EntityManager entities) {
        return missing.is(Defence.ONE_CLOCK) ? new OwnClock(entities) : new DatabaseClock(entities);
    }
}
