package authlab.proof;

import authlab.database.DatabaseClock;
import authlab.housekeeping.Chore;
import authlab.housekeeping.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/** Forgets used proofs that are too old to be used again. */
@ApplicationScoped
class ForgottenProofs implements Chore {

    private final OldRows<Instant> rows = OldRows.byTime("used_proof", "forget_after");
    private final DatabaseClock clock;
    private final Session database;

    ForgottenProofs(DatabaseClock clock, Session database) {
        this.clock = clock;
        this.database = database;
    }

    @Override
    public boolean doSome(int rowsMax) {
        return rows.deleteSome(database, clock.now(), rowsMax);
    }
}
