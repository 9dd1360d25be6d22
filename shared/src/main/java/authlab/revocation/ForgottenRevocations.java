package authlab.revocation;

import authlab.housekeeping.Chore;
import authlab.housekeeping.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/**
 * Forgets revocations that nothing needs any more. First the watermark is raised, in a transaction of its own; then what
 * ends by it goes, in any number of pieces. So nobody ever misses a row without seeing the watermark that covers it.
 *
 * <p>A key's row has no end and is never forgotten, for a key ring may hold that key again.
 */
@ApplicationScoped
class ForgottenRevocations implements Chore {

    private final OldRows<Instant> rows = OldRows.byTime("revocation", "forget_after");
    private final Watermark watermark;
    private final Session database;
    private boolean isRaised;

    ForgottenRevocations(Watermark watermark, Session database) {
        this.watermark = watermark;
        this.database = database;
    }

    @Override
    public boolean doSome(int rowsMax) {
        if (!isRaised) {
            watermark.raise();
            isRaised = true;
            return true;
        }
        isRaised = rows.deleteSome(database, watermark.committed(), rowsMax);
        return isRaised;
    }
}
