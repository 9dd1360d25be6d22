package authlab.faults.run;

import authlab.client.Carrier;
import authlab.client.Person;
import authlab.faults.history.History;
import authlab.faults.history.Operation;
import authlab.lab.ServiceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Puts people and faults together for a while, and writes down what is seen. */
public final class Run {

    private static final int CITIZENS = 5;
    private static final int READERS = 12;
    private static final Person ADMINISTRATOR = new Person("admin", "keys-to-the-house");
    private static final Person PAYEE = new Person("payee", "correct horse, battery staple");
    private static final Duration END_MAX = Duration.ofSeconds(40);

    private final Cluster cluster;
    private final Surroundings around;
    private final SplittableRandom random;

    private Run(Cluster cluster, Surroundings around, SplittableRandom random) {
        this.cluster = cluster;
        this.around = around;
        this.random = random;
    }

    /**
     * One that has not begun.
     *
     * @param seed decides who does what; when things happen decides the machine
     */
    public static Run of(Cluster cluster, long seed) {
        List<Carrier> carriers = cluster.kind() == ServiceKind.SESSION_AUTH
                ? List.of(Carrier.SESSION)
                : List.of(Carrier.JWT_BEARER, Carrier.JWT_COOKIE);
        Surroundings around = new Surroundings(
                cluster.members(),
                carriers,
                new Pool(),
                new Recorder(0),
                new AtomicLong(),
                Setup.REFRESH_LEEWAY,
                new ReentrantReadWriteLock());
        return new Run(cluster, around, new SplittableRandom(seed));
    }

    /**
     * Goes on until the last fault has been recovered from.
     *
     * @throws IllegalStateException if a service answered what none may answer, or somebody did not come to an end
     */
    public History under(List<Fault> faults, Calamities.Pace pace) throws InterruptedException {
        Member first = cluster.members().get(0);
        List.of(ADMINISTRATOR, PAYEE).forEach(person -> first.service().register(person));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Calamities calamities = new Calamities(cluster, around.recorder(), pace, random.split());
        ExecutorService people = Executors.newCachedThreadPool();
        List<Future<?>> lives = new ArrayList<>();
        try {
            cast(goesOn).forEach(life -> lives.add(people.submit(life)));
            calamities.strike(faults);
        } finally {
            goesOn.set(false);
            people.shutdown();
        }
        awaitEnd(lives);
        if (!around.recorder().defects().isEmpty()) {
            throw new IllegalStateException(
                    "answers that none may give: " + around.recorder().defects());
        }
        List<Operation> operations = around.recorder().operations();
        Committed.Found found = Committed.in(first.instance().database(), operations);
        return new History(operations, found.changes(), found.endings(), calamities.windows());
    }

    private static void awaitEnd(List<Future<?>> lives) throws InterruptedException {
        for (Future<?> life : lives) {
            try {
                life.get(END_MAX.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException defect) {
                throw new IllegalStateException("somebody's life broke off", defect.getCause());
            } catch (TimeoutException stuck) {
                throw new IllegalStateException("somebody is still busy after " + END_MAX, stuck);
            }
        }
    }

    private List<Runnable> cast(AtomicBoolean goesOn) {
        List<Runnable> cast = new ArrayList<>();
        for (int i = 0; i < CITIZENS; i++) {
            Citizen citizen = new Citizen(around, random.split());
            cast.add(() -> whileItGoesOn(goesOn, () -> shared(citizen)));
        }
        Warden warden = new Warden(around, ADMINISTRATOR, random.split());
        cast.add(() -> whileItGoesOn(goesOn, warden::act));
        for (int i = 0; i < READERS; i++) {
            cast.add(new Reader(
                    around.members(), around.pool(), around.recorder(), PAYEE.username(), random.split(), goesOn::get));
        }
        return cast;
    }

    private static void whileItGoesOn(AtomicBoolean goesOn, Runnable act) {
        while (goesOn.get()) {
            act.run();
        }
    }

    private void shared(Citizen citizen) {
        around.everyone().readLock().lock();
        try {
            citizen.act();
        } finally {
            around.everyone().readLock().unlock();
        }
    }
}
