package authlab.faults.run;

import authlab.faults.history.Credential;
import authlab.faults.history.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Who is logged in, and whose login ended a moment ago. Safe for any number of threads. */
final class Pool {

    /** Longer than any bound that is tried, so that what must not be believed is still presented then. */
    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final List<Holding> live = new CopyOnWriteArrayList<>();
    private final List<Dead> dead = new CopyOnWriteArrayList<>();
    private final Set<String> suspectKeys = ConcurrentHashMap.newKeySet();

    /**
     * A credential that should be dead.
     *
     * @param login whether its login is, too, and with it all that renews it
     */
    record Dead(Held held, boolean login, long sinceNanos) {}

    void add(Holding holding) {
        live.add(holding);
    }

    void remove(Holding holding) {
        live.remove(holding);
    }

    /** The login is over. */
    void bury(Holding holding, long nowNanos) {
        live.remove(holding);
        remember(new Dead(holding.held(), true, nowNanos), nowNanos);
    }

    /** One credential is dead, its login lives on. */
    void buryCredential(Held held, long nowNanos) {
        remember(new Dead(held, false, nowNanos), nowNanos);
    }

    /** Everything that a revocation surely meant. */
    void buryAll(Scope scope, long begunNanos, long nowNanos) {
        for (Holding holding : live) {
            if (scope.covers(holding.held().credential(), begunNanos)) {
                if (scope instanceof Scope.OfKey) {
                    buryCredential(holding.held(), nowNanos);
                } else {
                    bury(holding, nowNanos);
                }
            }
        }
    }

    /** Somebody is about to withdraw that key, which may come to pass at any time from now on. */
    void suspect(Scope.OfKey key) {
        suspectKeys.add(key.key());
    }

    /** Whether its key may be withdrawn. */
    boolean isSuspect(Credential credential) {
        return suspectKeys.contains(credential.signedBy());
    }

    Optional<Holding> anyLive(RandomGenerator random) {
        return any(live, random);
    }

    Optional<Dead> anyDead(RandomGenerator random) {
        return any(dead, random);
    }

    private void remember(Dead corpse, long nowNanos) {
        dead.removeIf(old -> nowNanos - old.sinceNanos() > REMEMBERED_NANOS);
        dead.add(corpse);
    }

    private static <T> Optional<T> any(List<T> list, RandomGenerator random) {
        List<T> now = List.copyOf(list);
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(random.nextInt(now.size())));
    }
}
