package authlab.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Runs a piece of work in one transaction of its own, {@code READ COMMITTED}. */
@ApplicationScoped
public class Transactions {

    /** Three collisions in a row on the same few rows are no accident any more. */
    private static final int ATTEMPTS_MAX = 3;

    /**
     * Blocks. The work may be run more than once, so it must have no effect but on the database: a deadlock is retried.
     *
     * @throws StoreUnreachable the outcome is not known
     */
    public <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException failure) {
                SQLException sql = SqlFailure.in(failure);
                if (sql == null) {
                    throw failure;
                }
                if (!SqlFailure.isCollision(sql) || attempt == ATTEMPTS_MAX) {
                    throw SqlFailure.isUnreachable(sql) ? new StoreUnreachable(failure) : failure;
                }
            }
        }
    }

    /** Like {@link #call}, for work that gives no answer. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
