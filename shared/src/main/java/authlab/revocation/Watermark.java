package authlab.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/**
 * The moment W up to which revocations may be forgotten: what has ended by then is refused for that alone, whatever any
 * clock says later. It never falls, and never lies ahead of the database's clock.
 *
 * <p>Every method blocks and needs a transaction.
 */
@ApplicationScoped
class Watermark {

    private final Session database;

    Watermark(Session database) {
        this.database = database;
    }

    /** Raises it to now if that lets something be forgotten. It counts once this transaction has committed. */
    void raise() {
        database.createNativeMutationQuery("""
                        update revocation_state set watermark = now()
                        where watermark < now()
                            and exists (select from revocation where forget_after > watermark and forget_after <= now())
                        """).executeUpdate();
    }

    /** As it was last committed. */
    Instant committed() {
        return database.createNativeQuery("select greatest(watermark, 'epoch') from revocation_state", Instant.class)
                .getSingleResult();
    }
}
