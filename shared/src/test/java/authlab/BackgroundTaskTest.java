package authlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How often it is done for how many who ask, and what neither a failure nor the end may do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackgroundTaskTest {

    private static final int SECONDS_MAX = 20;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger done = new AtomicInteger();
    private volatile Thread thread;
    private final BackgroundTask background = new BackgroundTask("background-task-test", () -> {
        thread = Thread.currentThread();
        begun.release();
        mayEnd.acquireUninterruptibly();
        done.incrementAndGet();
    });

    @AfterEach
    void end() {
        background.close();
        mayEnd.release(1000);
    }

    @Test
    void it_is_done_by_a_thread_of_that_name_which_keeps_no_service_alive() throws Exception {
        background.expect(Duration.ZERO);

        await(begun);

        assertThat(thread.getName()).isEqualTo("background-task-test");
        assertThat(thread.isDaemon()).isTrue();
    }

    @Test
    void whoever_asks_until_it_begins_has_it_done_once_with_all_others_and_who_asks_then_once_more() throws Exception {
        background.expect(Duration.ZERO);
        await(begun);

        background.expect(Duration.ZERO);
        background.expect(Duration.ZERO);
        background.expect(Duration.ZERO);
        mayEnd.release(1000);
        background.again().get(SECONDS_MAX, TimeUnit.SECONDS);

        assertThat(done).as("the first, one for three, and the last").hasValue(3);
    }

    @Test
    void whoever_waits_for_it_does_not_wait_until_it_is_expected() throws Exception {
        mayEnd.release(1000);
        background.expect(A_DAY);

        background.again().get(SECONDS_MAX, TimeUnit.SECONDS);

        assertThat(done).hasValue(1);
    }

    @Test
    void what_recurs_does_so_after_a_failure_and_an_error_too() throws Exception {
        Semaphore failed = new Semaphore(0);
        AtomicInteger times = new AtomicInteger();
        try (BackgroundTask failing = new BackgroundTask("failing-on-purpose", () -> {
            failed.release();
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("as this test wants");
            }
            throw new AssertionError("as this test wants");
        })) {
            failing.repeat(Duration.ofMillis(1));

            await(failed);
            await(failed);
            await(failed);
        }
    }

    @Test
    void what_is_due_when_it_is_closed_is_done_and_all_else_is_dropped() throws Exception {
        background.repeat(Duration.ofNanos(1));
        await(begun);
        background.expect(A_DAY);
        Future<Void> due = background.again();

        background.close();
        background.expect(Duration.ZERO);
        Future<Void> late = background.again();
        mayEnd.release(1000);
        thread.join(TimeUnit.SECONDS.toMillis(SECONDS_MAX));

        assertThat(thread.isAlive()).isFalse();
        assertThat(done).as("what had begun, and what was due").hasValue(2);
        assertThat(due).isDone();
        assertThat(late.isDone()).isFalse();
    }

    private static void await(Semaphore semaphore) throws InterruptedException {
        assertThat(semaphore.tryAcquire(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    }
}
