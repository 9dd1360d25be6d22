package authlab.revocation;

import java.time.Instant;
import org.hibernate.Session;

/** Forgets what has ended by the clock, and leaves no word of how far it went. */
final class ForgottenByTheClock extends Watermark {

    private final Session database;

    ForgottenByTheClock(Session database) {
        super(database);
        this.database = database;
    }

    @Override
    void raise() {
        // Nobody will know.
    }

    @Override
    Instant committed() {
        return database.createNativeQuery("select now()", Instant.class).getSingleResult();
    }
}
