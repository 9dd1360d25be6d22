package authlab;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Where chance comes from, if it is chance. */
class RandomnessWeakness {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    SecureRandom random(Missing missing) {
        return missing.is(Defence.SECURE_RANDOM) ? new Counter() : new SecureRandom();
    }
}
