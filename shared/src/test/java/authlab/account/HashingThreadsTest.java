package authlab.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashingThreadsTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Semaphore begun = new Semaphore(0);

    @AfterEach
    void stop() {
        ending.countDown();
        callers.shutdown();
    }

    @Test
    void what_the_work_gives_is_given_on() {
        assertThat(new HashingThreads(1, 1, AN_HOUR).call(() -> "a hash")).isEqualTo("a hash");
    }

    @Test
    void what_the_work_throws_is_thrown_on() {
        IllegalArgumentException fault = new IllegalArgumentException("no hash");

        assertThatThrownBy(() -> new HashingThreads(1, 1, AN_HOUR).call(() -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    @Test
    void it_is_done_on_a_thread_of_its_own() {
        Thread caller = Thread.currentThread();

        Thread worker = new HashingThreads(1, 1, AN_HOUR).call(Thread::currentThread);

        assertThat(worker).isNotSameAs(caller);
    }

    @Test
    void two_at_once_and_three_waiting_are_served_and_one_more_is_refused_at_once() throws Exception {
        HashingThreads threads = new HashingThreads(2, 3, AN_HOUR);
        List<Future<String>> served = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            served.add(callers.submit(() -> threads.call(untilTheEnd())));
        }
        begun.acquire(2);
        for (int i = 0; i < 2; i++) {
            served.add(callers.submit(() -> threads.call(() -> "served")));
        }
        awaitWaiting(threads, 2);
        threads.requireRoom();
        served.add(callers.submit(() -> threads.call(() -> "served")));
        awaitWaiting(threads, 3);

        assertThatUnavailable(() -> threads.call(() -> "served"));
        assertThatUnavailable(threads::requireRoom);

        ending.countDown();
        for (Future<String> answer : served) {
            assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo("served");
        }
    }

    @Test
    void who_has_waited_too_long_is_refused_and_what_she_asked_for_is_not_begun() throws Exception {
        HashingThreads threads = new HashingThreads(1, 2, Duration.ofMillis(50));
        AtomicInteger done = new AtomicInteger();
        Future<String> first = callers.submit(() -> begin(threads));
        begun.acquire();

        assertThatThrownBy(() -> threads.call(done::incrementAndGet)).isInstanceOf(ProblemException.class);

        ending.countDown();
        first.get(1, TimeUnit.MINUTES);
        assertThat(done).hasValue(0);
    }

    @Test
    void what_has_begun_is_waited_for_however_long_it_takes() throws Exception {
        HashingThreads threads = new HashingThreads(1, 1, Duration.ofMillis(1));
        Future<String> begunInTime = callers.submit(() -> begin(threads));
        begun.acquire();

        assertThatUnavailable(() -> threads.call(() -> "served"));

        ending.countDown();
        assertThat(begunInTime.get(1, TimeUnit.MINUTES)).isEqualTo("served");
    }

    @Test
    void nobody_waits_for_one_that_stops() {
        HashingThreads threads = new HashingThreads(1, 1, AN_HOUR);
        threads.stop();

        assertThatUnavailable(() -> threads.call(() -> "served"));
    }

    /** On a busy machine it may take more than one try. */
    private String begin(HashingThreads threads) {
        while (true) {
            try {
                return threads.call(untilTheEnd());
            } catch (ProblemException notBegun) {
                Thread.onSpinWait();
            }
        }
    }

    private Callable<String> untilTheEnd() {
        return () -> {
            begun.release();
            ending.await();
            return "served";
        };
    }

    private static void awaitWaiting(HashingThreads threads, int count) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (threads.waiting() < count && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(threads.waiting()).isEqualTo(count);
    }

    private static void assertThatUnavailable(ThrowingCallable refused) {
        assertThatThrownBy(refused)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }
}
