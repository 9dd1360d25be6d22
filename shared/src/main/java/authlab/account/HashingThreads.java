package authlab.account;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Where passwords are hashed, and nothing else: so many at once, so many waiting, and nobody for long. A flood of logins
 * fills this queue and no other.
 */
@Singleton
class HashingThreads {

    /** Three times 19 MiB stay below the 64 MiB that a flood of logins may cost. */
    private static final int AT_ONCE_MAX = 3;

    /** Less than a third of the 200 workers that wait here for their hash: the others serve who needs none. */
    private static final int WAITING_MAX = 60;

    /** What remains of the two seconds in which 503 is promised goes to the hash itself and to PostgreSQL. */
    private static final Duration WAIT_MAX = Duration.ofMillis(1400);

    private final ThreadPoolExecutor threads;
    private final Duration waitMax;
    private final LongAdder begun = new LongAdder();

    @Inject
    HashingThreads() {
        this(Math.min(AT_ONCE_MAX, Runtime.getRuntime().availableProcessors()), WAITING_MAX, WAIT_MAX);
    }

    HashingThreads(int atOnce, int waiting, Duration waitMax) {
        this.threads = new ThreadPoolExecutor(
                atOnce, atOnce, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), named("password-hash"));
        this.waitMax = waitMax;
    }

    /**
     * Does the work on one of these threads. Blocks until it is done.
     *
     * @throws ProblemException 503 at once if too many wait already, and after 1.4 s if it has not begun by then
     */
    <T> T call(Callable<T> work) {
        AtomicBoolean settled = new AtomicBoolean();
        Future<T> doing = submit(() -> settled.compareAndSet(false, true) ? begin(work) : null);
        try {
            return await(doing, settled);
        } catch (InterruptedException stopping) {
            doing.cancel(false);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException told ? told : new IllegalStateException(failed);
        }
    }

    private <T> T begin(Callable<T> work) throws Exception {
        begun.increment();
        return work.call();
    }

    /** Once begun it is worth waiting for: half a hash is lost, and who is refused comes back for a whole one. */
    private <T> T await(Future<T> doing, AtomicBoolean settled) throws InterruptedException, ExecutionException {
        try {
            return doing.get(waitMax.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            if (settled.compareAndSet(false, true)) {
                throw busy();
            }
            return doing.get();
        }
    }

    /**
     * Asked before anything is done for a hash that could not be made anyway.
     *
     * @throws ProblemException 503 if too many wait already
     */
    void requireRoom() {
        if (threads.getQueue().remainingCapacity() == 0) {
            throw busy();
        }
    }

    /** How many have begun, ever. */
    long begun() {
        return begun.sum();
    }

    /** How many are at work. */
    int working() {
        return threads.getActiveCount();
    }

    /** How many have not begun yet. */
    int waiting() {
        return threads.getQueue().size();
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException full) {
            throw busy();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemType.UNAVAILABLE);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
