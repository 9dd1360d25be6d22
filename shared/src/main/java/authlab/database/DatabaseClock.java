package authlab.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * The one clock behind every stored and signed time: PostgreSQL's, never behind the watermark up to which revocations
 * were forgotten, so that a clock that steps back revives nothing.
 */
@ApplicationScoped
public class DatabaseClock {

    private final EntityManager entities;

    DatabaseClock(EntityManager entities) {
        this.entities = entities;
    }

    /** Now, in microseconds; goes on while a transaction lasts. Blocks; needs a transaction. */
    public Instant now() {
        return (Instant) entities.createNativeQuery(
                        "select greatest(clock_timestamp(), watermark) from revocation_state", Instant.class)
                .getSingleResult();
    }
}
