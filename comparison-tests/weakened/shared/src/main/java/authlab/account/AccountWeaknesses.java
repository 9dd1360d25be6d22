package authlab.account;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import jakarta.annotation.Priority;
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
    @Weakenable
    PasswordHash hashes(Missing missing, SecureRandom random, HashingThreads threads) {
        return missing.is(Defence.EQUAL_EFFORT)
                ? new HastyPasswordHash(random, threads)
                : new PasswordHash(random, threads);
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    HashingThreads threads(Missing missing) {
        return missing.is(Defence.HASHING_LIMIT)
                ? new HashingThreads(MANY, MANY, Duration.ofMinutes(1))
                : new HashingThreads();
    }
}
