package authlab.database;

import authlab.BackgroundTask;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One read of PostgreSQL, sent after they all asked, answers everybody who waits. Whoever asks while a read is under way
 * waits for the next: so each answer is at least as new as its question (Raft's read-index).
 *
 * <p>It has a thread and a connection of its own. A connection that breaks is replaced at once, and after that with a
 * growing pause; those who asked for a read that failed twice are told {@link StoreUnreachable}.
 *
 * @param <Q> what is asked; for {@code null}, nothing but that the read took place
 * @param <A> what is answered
 */
public final class SharedRead<Q, A> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SharedRead.class);

    /** More requests than one instance can have under way. */
    private static final int WAITING_MAX = 100_000;

    /** As many as one statement takes without making the first wait for the last. */
    private static final int BATCH_MAX = 1000;

    /** What remains of the two seconds in which 503 is promised goes to what comes after. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final Duration WAITING_CHECKED_EVERY = Duration.ofMillis(50);

    private static final Duration PAUSE_MIN = Duration.ofMillis(25);

    /** Short enough that who asks right after PostgreSQL is back is answered within the promised two seconds. */
    private static final Duration PAUSE_MAX = Duration.ofMillis(400);

    /** What is read, in the reader's own thread. */
    public interface Reading<Q, A> {

        /** Opens a connection, and whatever is to be done with a new one. */
        Connection connect() throws SQLException;

        /** Reads once. What it fails with breaks the connection. */
        Function<Q, A> read(Connection connection, List<Q> questions) throws SQLException;
    }

    private record Asked<Q, A>(Q question, long askedTicks, CompletableFuture<A> answer) {

        boolean waitsSince(long ticks) {
            return askedTicks - ticks <= 0;
        }
    }

    private final Reading<Q, A> reading;
    private final Duration atLeastEvery;
    private final BlockingQueue<Asked<Q, A>> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
    private final Thread reader;
    private final BackgroundTask dismissal;
    private volatile List<Asked<Q, A>> underWay = List.of();
    private volatile boolean isOpen = true;
    private Connection connection;
    private Duration pause = PAUSE_MIN;
    private boolean isFailing;

    /**
     * Not started yet.
     *
     * @param name of the thread
     * @param atLeastEvery after so long it reads though nobody asked
     */
    public SharedRead(String name, Duration atLeastEvery, Reading<Q, A> reading) {
        this.reading = reading;
        this.atLeastEvery = atLeastEvery;
        this.reader = new Thread(this::run, name);
        reader.setDaemon(true);
        this.dismissal = new BackgroundTask(name + "-patience", this::dismissTheImpatient);
    }

    /** Only asks when somebody does. */
    public SharedRead(String name, Reading<Q, A> reading) {
        this(name, Duration.ofNanos(Long.MAX_VALUE), reading);
    }

    public void start() {
        reader.start();
    }

    /**
     * Never blocks. Is answered in the reader's thread, which must not be kept; fails with {@link StoreUnreachable},
     * after a second and a half if nothing else happens.
     */
    public CompletionStage<A> ask(Q question) {
        Asked<Q, A> asked = new Asked<>(question, System.nanoTime(), new CompletableFuture<>());
        if (!isOpen || !waiting.offer(asked)) {
            asked.answer().completeExceptionally(new StoreUnreachable(null));
        }
        expectImpatience();
        return asked.answer();
    }

    /** Has a read sent soon, though nobody waits for it. Never blocks. */
    public void wake() {
        waiting.offer(new Asked<>(null, System.nanoTime(), new CompletableFuture<>()));
    }

    /** Whoever waits still is told that nothing could be asked. Returns when the thread is gone, or nearly. */
    @Override
    public void close() {
        isOpen = false;
        dismissal.close();
        reader.interrupt();
        try {
            reader.join(PAUSE_MAX.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        fail(takeAll(new ArrayList<>()), new StoreUnreachable(null));
    }

    private void run() {
        try {
            while (isOpen) {
                Asked<Q, A> first = waiting.poll(atLeastEvery.toNanos(), TimeUnit.NANOSECONDS);
                List<Asked<Q, A>> asked = new ArrayList<>();
                if (first != null) {
                    asked.add(first);
                }
                serve(takeAll(asked));
            }
        } catch (InterruptedException closed) {
            LOG.debugf("%s has ended", reader.getName());
        } finally {
            disconnect();
        }
    }

    private List<Asked<Q, A>> takeAll(List<Asked<Q, A>> into) {
        waiting.drainTo(into, BATCH_MAX - into.size());
        return into;
    }

    private void serve(List<Asked<Q, A>> asked) throws InterruptedException {
        underWay = asked;
        if (!asked.isEmpty()) {
            expectImpatience();
        }
        List<Q> questions = asked.stream().map(Asked::question).toList();
        try {
            Function<Q, A> answers = readPatiently(questions);
            hasRead();
            asked.forEach(each -> each.answer().complete(answers.apply(each.question())));
        } catch (SQLException | RuntimeException | OutOfMemoryError failure) {
            // Nobody else reads for those who ask next: a reader that ends would leave them without an answer for good.
            StoreUnreachable unreachable = new StoreUnreachable(failure);
            fail(asked, unreachable);
            disconnect();
            tell(unreachable);
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
        }
    }

    /** One check for all, and none while nobody waits: a timer for each request would cost more than the read does. */
    private void expectImpatience() {
        dismissal.expect(WAITING_CHECKED_EVERY);
    }

    private void dismissTheImpatient() {
        long limit = System.nanoTime() - PATIENCE.toNanos();
        underWay.stream().filter(asked -> asked.waitsSince(limit)).forEach(SharedRead::dismiss);
        Asked<Q, A> oldest = waiting.peek();
        while (oldest != null && oldest.waitsSince(limit)) {
            dismiss(oldest);
            waiting.remove(oldest);
            oldest = waiting.peek();
        }
        if (oldest != null
                || underWay.stream().anyMatch(asked -> !asked.answer().isDone())) {
            expectImpatience();
        }
    }

    private static void dismiss(Asked<?, ?> asked) {
        asked.answer().completeExceptionally(new StoreUnreachable(null));
    }

    private void hasRead() {
        if (isFailing) {
            LOG.infof("%s reads again", reader.getName());
        }
        isFailing = false;
        pause = PAUSE_MIN;
    }

    /** Once for each time that it begins. */
    private void tell(StoreUnreachable unreachable) {
        if (isFailing) {
            LOG.debugf(unreachable, "%s still cannot read", reader.getName());
        } else {
            LOG.warnf("%s cannot read: %s", reader.getName(), unreachable.reason());
        }
        isFailing = true;
    }

    /** A connection that was good before may have been lost since, which says nothing about the next. */
    private Function<Q, A> readPatiently(List<Q> questions) throws SQLException {
        if (connection != null) {
            try {
                return reading.read(connection, questions);
            } catch (SQLException broken) {
                LOG.debugf(broken, "%s lost its connection", reader.getName());
                disconnect();
            }
        }
        connection = reading.connect();
        return reading.read(connection, questions);
    }

    private static <Q, A> void fail(List<Asked<Q, A>> asked, StoreUnreachable failure) {
        asked.forEach(each -> each.answer().completeExceptionally(failure));
    }

    private void disconnect() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                // Not close(), which says good-bye to somebody who may not answer any more.
                old.abort(Runnable::run);
            } catch (SQLException ignored) {
                LOG.debugf(ignored, "%s could not abandon its connection", reader.getName());
            }
        }
    }
}
