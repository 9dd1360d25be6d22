package authlab.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Doing things at one moment, as far as the machine can. */
public final class Simultaneously {

    private static final long ALL_MAX_SECONDS = 60;

    private Simultaneously() {}

    /** The same, so many times at once. */
    public static <T> List<T> times(int count, Callable<T> task) {
        return all(Collections.nCopies(count, task));
    }

    /** All of them at once; the results in the order of the tasks. */
    public static <T> List<T> all(List<Callable<T>> tasks) {
        ExecutorService executor = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks, ALL_MAX_SECONDS, TimeUnit.SECONDS)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException told ? told : new IllegalStateException(failed);
        } finally {
            executor.shutdownNow();
        }
    }
}
