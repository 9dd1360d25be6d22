package authlab;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * One thing that is done off everybody's path, soon or again and again, by a daemon thread of its own: never twice at
 * once. What it fails with is logged, and the next time comes all the same.
 *
 * <p>Nobody is owed it any more once it is closed: what is not due by then, and what is asked for later, is dropped.
 */
@SuppressWarnings("FutureReturnValueIgnored") // None of them could tell anything: run() lets no failure out.
public final class BackgroundTask implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackgroundTask.class);

    private final String name;
    private final Runnable task;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicBoolean isExpected = new AtomicBoolean();

    /**
     * Neither done nor expected yet.
     *
     * @param name of the thread
     */
    public BackgroundTask(String name, Runnable task) {
        this.name = name;
        this.task = task;
        this.thread = new ScheduledThreadPoolExecutor(1, this::daemon, new ThreadPoolExecutor.DiscardPolicy());
        this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Has it done again and again, for the first time after one such pause. Never blocks. */
    public void repeat(Duration pause) {
        thread.scheduleWithFixedDelay(this::run, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Has it done after that delay, once for all who ask until it begins. Never blocks. */
    public void expect(Duration delay) {
        if (isExpected.compareAndSet(false, true)) {
            thread.schedule(this::run, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /**
     * Has it done as soon as it is not being done, whatever is expected besides. Never blocks.
     *
     * @return is done with it, never fails, and is never done if it was dropped
     */
    public Future<Void> again() {
        return CompletableFuture.runAsync(this::run, thread);
    }

    /** Does not wait for the end of what is being done or due. */
    @Override
    public void close() {
        thread.shutdown();
    }

    private void run() {
        isExpected.set(false);
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            // Nobody above would hear of it, and a task that recurs would be done no more.
            LOG.errorf(failure, "What %s does has failed", name);
        }
    }

    private Thread daemon(Runnable work) {
        Thread daemon = new Thread(work, name);
        daemon.setDaemon(true);
        return daemon;
    }
}
