package authlab.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which read answers whom, and what becomes of who asks when none can be had. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedReadTest {

    private static final int SECONDS_MAX = 20;

    private final Reads reads = new Reads();
    private SharedRead<String, Integer> shared;

    @AfterEach
    void close() {
        reads.mayEnd.release(1000);
        shared.close();
    }

    @Test
    void whoever_asks_while_a_read_is_under_way_is_answered_by_the_next_and_all_of_them_by_that_one() throws Exception {
        start();
        CompletableFuture<Integer> first = ask();
        reads.awaitBegun();

        CompletableFuture<Integer> second = ask();
        CompletableFuture<Integer> third = ask();
        reads.mayEnd.release();
        reads.awaitBegun();

        assertThat(answerTo(first)).isEqualTo(1);
        assertThat(second).isNotDone();
        assertThat(third).isNotDone();

        reads.mayEnd.release();

        assertThat(answerTo(second)).isEqualTo(2);
        assertThat(answerTo(third)).isEqualTo(2);
    }

    @Test
    void a_connection_that_was_lost_meanwhile_is_replaced_and_nobody_notices() throws Exception {
        start();
        reads.mayEnd.release(10);
        answerTo(ask());

        reads.failing.set(1);

        assertThat(answerTo(ask())).isEqualTo(3);
        assertThat(reads.connections).hasSize(2);
    }

    @Test
    void a_read_that_fails_twice_is_told_to_whoever_waits_for_it_and_the_next_may_succeed() throws Exception {
        start();
        reads.mayEnd.release(10);
        answerTo(ask());

        reads.failing.set(2);

        assertUnreachable(ask());
        assertThat(answerTo(ask())).isEqualTo(4);
    }

    @Test
    void so_is_one_for_which_there_is_no_memory() throws Exception {
        start();
        reads.mayEnd.release(10);

        reads.withoutMemory.set(1);

        assertUnreachable(ask());
        assertThat(answerTo(ask())).isEqualTo(2);
    }

    @Test
    void nobody_waits_for_ever_for_one_that_does_not_come_back() {
        start();

        assertUnreachable(ask());
    }

    /** Not more often than so: how much later, the machine decides. */
    @Test
    void while_there_is_no_connection_to_be_had_the_pauses_grow() {
        reads.failing.set(Integer.MAX_VALUE);
        reads.mayEnd.release(1000);
        shared = new SharedRead<>("shared-read-test", Duration.ofMillis(1), reads);

        shared.start();
        reads.awaitConnections(6);

        long[] pausesMs = new long[5];
        for (int i = 0; i < pausesMs.length; i++) {
            pausesMs[i] = TimeUnit.NANOSECONDS.toMillis(reads.connections.get(i + 1) - reads.connections.get(i));
        }
        assertThat(pausesMs[0]).isGreaterThanOrEqualTo(25);
        assertThat(pausesMs[1]).isGreaterThanOrEqualTo(50);
        assertThat(pausesMs[2]).isGreaterThanOrEqualTo(100);
        assertThat(pausesMs[3]).isGreaterThanOrEqualTo(200);
        assertThat(pausesMs[4]).isGreaterThanOrEqualTo(400);
    }

    @Test
    void it_reads_though_nobody_asks() {
        shared = new SharedRead<>("shared-read-test", Duration.ofMillis(1), reads);

        shared.start();

        reads.awaitBegun();
    }

    @Test
    void or_soon_if_it_is_woken() {
        start();

        shared.wake();

        reads.awaitBegun();
    }

    @Test
    void whoever_still_waits_when_it_is_closed_is_told_so() {
        start();
        CompletableFuture<Integer> underWay = ask();
        reads.awaitBegun();
        CompletableFuture<Integer> waiting = ask();

        shared.close();

        assertUnreachable(underWay);
        assertUnreachable(waiting);
        assertUnreachable(ask());
    }

    private void start() {
        shared = new SharedRead<>("shared-read-test", reads);
        shared.start();
    }

    private CompletableFuture<Integer> ask() {
        return shared.ask("anything").toCompletableFuture();
    }

    private static Integer answerTo(CompletableFuture<Integer> asked) throws Exception {
        return asked.get(SECONDS_MAX, TimeUnit.SECONDS);
    }

    private static void assertUnreachable(CompletableFuture<Integer> asked) {
        assertThatThrownBy(() -> answerTo(asked))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StoreUnreachable.class);
    }

    /** Reads that end when they are let, and tell which in the row of reads they were. */
    private static final class Reads implements SharedRead.Reading<String, Integer> {

        final Semaphore mayEnd = new Semaphore(0);
        final AtomicInteger failing = new AtomicInteger();
        final AtomicInteger withoutMemory = new AtomicInteger();
        final List<Long> connections = new CopyOnWriteArrayList<>();
        private final Semaphore begun = new Semaphore(0);
        private final Semaphore connected = new Semaphore(0);
        private int number;

        @Override
        public Connection connect() {
            connections.add(System.nanoTime());
            connected.release();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> null);
        }

        @Override
        public Function<String, Integer> read(Connection connection, List<String> questions) throws SQLException {
            int mine = ++number;
            begun.release();
            try {
                mayEnd.acquire();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                throw new SQLException(closed);
            }
            if (failing.get() > 0 && failing.getAndDecrement() > 0) {
                throw new SQLException("the connection is gone");
            }
            if (withoutMemory.get() > 0 && withoutMemory.getAndDecrement() > 0) {
                throw new OutOfMemoryError("that is what a test says");
            }
            return question -> mine;
        }

        void awaitBegun() {
            await(begun, 1);
        }

        void awaitConnections(int many) {
            await(connected, many);
        }

        private static void await(Semaphore semaphore, int permits) {
            try {
                assertThat(semaphore.tryAcquire(permits, SECONDS_MAX, TimeUnit.SECONDS))
                        .isTrue();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }
}
