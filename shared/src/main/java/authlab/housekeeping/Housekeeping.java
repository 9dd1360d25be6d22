package authlab.housekeeping;

import authlab.AuthConfig;
import authlab.database.StoreUnreachable;
import authlab.database.Transactions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Does the chores every {@code auth.housekeeping-interval}, give or take a quarter, so that instances started together
 * do not stay in step.
 *
 * <p>Each piece is a transaction of some hundred rows, and after each it rests three times as long as that took. So
 * however much there is to do, requests wait for no lock of it and share PostgreSQL with a quarter of a client. It has a
 * thread of its own: work that rests for minutes is none for a scheduler's pool.
 */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    /** PostgreSQL took some 10 ms for so many logins and their session ids. */
    private static final int ROWS_MAX = 500;

    private static final int RESTS = 3;

    private final Chores chores;
    private final AgroalDataSource database;
    private final Transactions transactions;
    private final Session session;
    private final SecureRandom random;
    private final Duration interval;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Housekeeping(
            Chores chores,
            AgroalDataSource database,
            Transactions transactions,
            Session session,
            SecureRandom random,
            AuthConfig config) {
        this.chores = chores;
        this.database = database;
        this.transactions = transactions;
        this.session = session;
        this.random = random;
        this.interval = config.housekeepingInterval();
    }

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this::keepHouse, "housekeeping");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    private void keepHouse() {
        while (!isStoppedWithin(pauseNanos())) {
            makeRound();
        }
    }

    private long pauseNanos() {
        return (long) (interval.toNanos() * (0.75 + random.nextDouble() / 2));
    }

    private void makeRound() {
        try (Turn turn = Turn.askFor(database)) {
            if (turn.isOurs()) {
                doAll();
            }
        } catch (SQLException unreachable) {
            LOG.debug("Housekeeping waits for PostgreSQL", unreachable);
        }
    }

    /** A piece of each in turn, so that a large one keeps no other waiting. */
    private void doAll() {
        List<Pieces> left =
                new ArrayList<>(chores.all().stream().map(Pieces::new).toList());
        while (!left.isEmpty()) {
            left.removeIf(pieces -> !pieces.mayHaveMore());
        }
    }

    private final class Pieces {

        private final Chore chore;
        private int rows = ROWS_MAX;

        Pieces(Chore chore) {
            this.chore = chore;
        }

        /** Does one, and rests. */
        boolean mayHaveMore() {
            long begun = System.nanoTime();
            boolean mayHaveMore = rows > 0 && doOne();
            return !isStoppedWithin((System.nanoTime() - begun) * RESTS) && mayHaveMore;
        }

        /** What takes too long is tried again by halves. */
        private boolean doOne() {
            try {
                return transactions.call(() -> {
                    waitForNothing();
                    return chore.doSome(rows);
                });
            } catch (StoreUnreachable tooLong) {
                LOG.debugf("%d rows were too many at once: %s", rows, tooLong.reason());
                rows /= 2;
                return true;
            } catch (RuntimeException defect) {
                LOG.error("A chore was not done", defect);
                return false;
            }
        }

        /** What a crash takes back is done again: nobody waits for the disk either. */
        private void waitForNothing() {
            session.createNativeQuery(
                            "select set_config('lock_timeout', '100ms', true),"
                                    + " set_config('synchronous_commit', 'off', true)",
                            Object[].class)
                    .getSingleResult();
        }
    }

    private boolean isStoppedWithin(long nanos) {
        try {
            return stopping.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
