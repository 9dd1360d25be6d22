package authlab.session;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where two who do the same at once meet, so that a race is lost every time and not only by who is unlucky. */
final class Company {

    private final ConcurrentMap<Object, CountDownLatch> alone = new ConcurrentHashMap<>();

    /** Returns when somebody else is there for the same, or nobody has come within that time. */
    void await(Object what, Duration max) {
        CountDownLatch own = new CountDownLatch(1);
        CountDownLatch first = alone.putIfAbsent(what, own);
        if (first != null && alone.remove(what, first)) {
            first.countDown();
        } else if (first == null) {
            await(own, max);
            alone.remove(what, own);
        }
    }

    private static void await(CountDownLatch other, Duration max) {
        try {
            other.await(max.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
