package authlab.suite.fault;

import static org.awaitility.Awaitility.await;

import authlab.suite.Scene;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Many clients of each service, who keep it busy until it fails. */
final class Crowd {

    private static final int CLIENTS_EACH = 3;

    /** Of logins that live, and of logins that are over, at each service. */
    private static final int ACKNOWLEDGED_MIN = 3;

    private static final Duration BUSY_MAX = Duration.ofSeconds(60);
    private static final Duration NOTICED_MAX = Duration.ofSeconds(20);

    private Crowd() {}

    /**
     * Lets the crash happen in the midst of things; returns when every client has noticed.
     *
     * @return what each service had acknowledged by then
     */
    static List<Ledger> crashing(List<Scene> scenes, Runnable crash) {
        List<Ledger> ledgers = scenes.stream().map(Ledger::new).toList();
        AtomicBoolean crashed = new AtomicBoolean();
        List<Client> clients = ledgers.stream()
                .flatMap(ledger ->
                        Stream.generate(() -> new Client(ledger, crashed::get)).limit(CLIENTS_EACH))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<?>> running =
                    clients.stream().<Future<?>>map(threads::submit).toList();
            await("something that can be lost")
                    .atMost(BUSY_MAX)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> ledgers.stream().allMatch(ledger -> ledger.holdsSomeOfEach(ACKNOWLEDGED_MIN)));
            crash.run();
            crashed.set(true);
            for (Future<?> client : running) {
                client.get(NOTICED_MAX.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdownNow();
        }
        return Collections.unmodifiableList(ledgers);
    }
}
