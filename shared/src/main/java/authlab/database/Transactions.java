package authlab.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Runs a piece of work in one transaction of its own, {@code READ COMMITTED}. */
@ApplicationScoped
public class Transactions {

    /** Three collisions in a row on the same few rows are no accident any more. */
    private static final int ATTEMPTS_MAX = 3;

    /** What the work under way in this thread leaves to be done once it has committed. */
    private static final ThreadLocal<Map<Class<?>, Runnable>> LEFT_TO_DO = new ThreadLocal<>();

    /**
     * Blocks. The work may be run more than once, so it must have no effect but on the database: a deadlock is retried.
     *
     * @throws StoreUnreachable the outcome is not known
     */
    public <T> T call(Supplier<T> work) {
        Map<Class<?>, Runnable> outer = LEFT_TO_DO.get();
        Map<Class<?>, Runnable> afterwards = new LinkedHashMap<>();
        LEFT_TO_DO.set(afterwards);
        try {
            T result = commit(work, afterwards);
            afterwards.values().forEach(Runnable::run);
            return result;
        } finally {
            LEFT_TO_DO.set(outer);
        }
    }

    private static <T> T commit(Supplier<T> work, Map<Class<?>, Runnable> afterwards) {
        for (int attempt = 1; ; attempt++) {
            try {
                afterwards.clear();
                return QuarkusTransaction.requiringNew().call(() -> done(work));
            } catch (RuntimeException failure) {
                if (!isCollision(failure) || attempt == ATTEMPTS_MAX) {
                    throw asTold(failure);
                }
            }
        }
    }

    /** Whoever takes longer than a transaction may finds its statements closed: that says nothing of what was asked. */
    private static <T> T done(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw isEndedByManager(QuarkusTransaction.getStatus()) ? new StoreUnreachable(failure) : failure;
        }
    }

    /** Its own work can do no more than mark it. */
    static boolean isEndedByManager(int status) {
        return status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK;
    }

    private static boolean isCollision(RuntimeException failure) {
        SQLException sql = SqlFailure.in(failure);
        return sql != null && SqlFailure.isCollision(sql);
    }

    /** What a failure is told as. The transaction manager's own, with nothing of SQL behind it, comes to who was too slow. */
    static RuntimeException asTold(RuntimeException failure) {
        SQLException sql = SqlFailure.in(failure);
        boolean isUnreachable =
                sql == null ? failure instanceof QuarkusTransactionException : SqlFailure.isUnreachable(sql);
        return isUnreachable ? new StoreUnreachable(failure) : failure;
    }

    /** Like {@link #call}, for work that gives no answer. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /**
     * What is to be done once the transaction under way has committed, before whoever began it goes on. It holds no lock
     * and no connection then, and what it throws is thrown to them: it has committed all the same.
     *
     * @param type of which there is one for each transaction
     * @param first made when it is first asked for
     * @throws IllegalStateException outside of {@link #call}
     */
    public <T extends Runnable> T afterCommit(Class<T> type, Supplier<T> first) {
        Map<Class<?>, Runnable> afterwards = LEFT_TO_DO.get();
        if (afterwards == null) {
            throw new IllegalStateException("there is no transaction of Transactions under way");
        }
        return type.cast(afterwards.computeIfAbsent(type, none -> first.get()));
    }
}
