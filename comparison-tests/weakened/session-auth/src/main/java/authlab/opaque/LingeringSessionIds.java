package authlab.opaque;

import authlab.database.Sha256;
import java.time.Instant;
import org.hibernate.Session;

/** Leaves an id as good as it was when another has taken its place. */
final class LingeringSessionIds extends SessionIds {

    LingeringSessionIds(Session database) {
        super(database);
    }

    @Override
    void markReplaced(Sha256 digest, Instant now) {
        // It will expire some day.
    }
}
