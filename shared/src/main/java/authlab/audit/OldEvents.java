package authlab.audit;

import authlab.database.DatabaseClock;
import authlab.database.TimeOrderedId;
import authlab.housekeeping.Chore;
import authlab.housekeeping.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Forgets security events after ninety days. Their ids begin with their time. */
@ApplicationScoped
class OldEvents implements Chore {

    private static final Duration KEPT = Duration.ofDays(90);

    private final OldRows<UUID> rows = OldRows.byId("security_event", "id");
    private final Session database;
    private final DatabaseClock clock;

    OldEvents(Session database, DatabaseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean doSome(int rowsMax) {
        Instant forgotten = clock.now().minus(KEPT);
        return rows.deleteSome(database, TimeOrderedId.leastAt(forgotten), rowsMax);
    }
}
