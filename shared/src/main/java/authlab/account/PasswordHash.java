package authlab.account;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id at OWASP's parameters: 19 MiB, two passes, one lane. The encoded form carries them, with a salt of 16 bytes.
 *
 * <p>At most as many passwords are hashed at once as there are processors, and no more than {@value #WAITING_MAX} wait,
 * so that a flood of logins neither takes the memory nor every thread.
 */
@ApplicationScoped
public class PasswordHash {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** At some 50 ms each on two cores the last of them waits about 3 s. */
    private static final int WAITING_MAX = 128;

    private static final Duration WAIT_MAX = Duration.ofSeconds(10);

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore hashing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys = hash("the password of nobody");

    PasswordHash() {}

    /** The encoded hash of a new password. Blocks for tens of milliseconds. */
    public final String hash(String password) {
        return limited(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult());
    }

    /**
     * Whether the password is the one that was hashed. Without a hash the answer is no, and takes as long: who asks for
     * an unknown user must not learn so from the time.
     */
    public boolean matches(String password, Optional<String> hash) {
        boolean matches =
                limited(() -> Password.check(password, hash.orElse(nobodys)).with(argon2));
        return matches && hash.isPresent();
    }

    private <T> T limited(Supplier<T> work) {
        if (hashing.getQueueLength() >= WAITING_MAX || !acquired()) {
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }

    private boolean acquired() {
        try {
            return hashing.tryAcquire(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
