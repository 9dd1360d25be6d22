package authlab.throttle;

import authlab.AuthConfig;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How often passwords are tried in vain, at login, re-authentication and password change together: by account and address,
 * and by address (ASVS 5.0 V6.3.1). Never by account alone: whoever knows a name could shut its owner out.
 *
 * <p>Nothing here asks whether there is such an account, so nothing here can tell.
 */
@ApplicationScoped
public class LoginThrottle {

    /** Each keeps a thread; there are some two hundred. */
    private static final int WAITING_MAX = 64;

    /** As long as a password may wait to be hashed. Who is undecided for longer has lost its instance, and failed. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Buckets buckets;
    private final Rate perAccountAndAddress;
    private final Rate perAddress;
    private final Semaphore waiting = new Semaphore(WAITING_MAX);

    LoginThrottle(Buckets buckets, AuthConfig config) {
        this.buckets = buckets;
        this.perAccountAndAddress =
                Rate.parse(config.throttle().failuresPerAccountAndAddress()).orElseThrow();
        this.perAddress = Rate.parse(config.throttle().failuresPerAddress()).orElseThrow();
    }

    /**
     * Tries a password. Blocks, also while so many others try that it depends on them.
     *
     * @param account the name that was given, whether anybody has it or not
     * @param address in numbers
     * @param password tries it; empty if it is wrong. If it throws, nobody has learnt anything, and nothing counts
     * @throws ProblemException 429 if there were too many failures: then it was not tried
     */
    public <T> Tried<T> tried(String account, String address, Supplier<Optional<T>> password) {
        Shares shares = take(open(account, address));
        Optional<T> result;
        try {
            result = password.get();
        } catch (RuntimeException untold) {
            shares.putBack();
            throw untold;
        }
        if (result.isPresent()) {
            shares.putBack();
            return new Tried<>(result, false);
        }
        return new Tried<>(result, shares.fail());
    }

    /**
     * What came of a try.
     *
     * @param result empty if it failed
     * @param wasLast whether it failed, and no more may for this account from this address
     */
    public record Tried<T>(Optional<T> result, boolean wasLast) {}

    /**
     * Refuses who would be refused, and counts nothing. Blocks.
     *
     * @throws ProblemException 429
     */
    public void requireOpen(String account, String address) {
        Shares.requireNoneLost(
                open(account, address).stream().filter(Failures::isInUse).toList());
    }

    private Shares take(List<Failures> limits) {
        return Shares.take(limits).orElseGet(() -> takeWhatOthersPutBack(limits));
    }

    private Shares takeWhatOthersPutBack(List<Failures> limits) {
        if (!waiting.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
        try {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < WAIT_MAX.toNanos()) {
                pause();
                Optional<Shares> shares = Shares.take(limits);
                if (shares.isPresent()) {
                    return shares.get();
                }
            }
            return Shares.takeOrGiveUp(limits);
        } finally {
            waiting.release();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
    }

    /** The limits that a try is under: for this account from this address first, then for all accounts from there. */
    List<Failures> open(String account, String address) {
        List<SharedBucket> opened = buckets.open(List.of(
                limit("failures-per-account-and-address", perAccountAndAddress, account, address),
                limit("failures-per-address", perAddress, Site.of(address))));
        return List.of(new Failures(opened.get(0), perAccountAndAddress), new Failures(opened.get(1), perAddress));
    }

    private static Limit limit(String name, Rate rate, String... subject) {
        return Limit.of(name, rate, Failures.capacity(rate), subject);
    }
}
