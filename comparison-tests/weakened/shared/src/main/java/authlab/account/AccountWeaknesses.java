package authlab.account;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;

/** What can be taken out of this room. */
class AccountWeaknesses {

    /** More than there are processors, and enough to be seen. */
    private static final int MANY = 12;

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    PasswordHash hashes(Missing missing, SecureRandom random, HashingThreads threads) {
        return missing.defence() == Defence.EQUAL_EFFORT
                ? new HastyPasswordHash(random, threads)
                : new PasswordHash(random, threads);
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    HashingThreads threads(Missing missing) {
        return missing.defence() == Defence.HASHING_LIMIT
                ? new HashingThreads(MANY, MANY, Duration.ofMinutes(1))
                : new HashingThreads();
    }
}
