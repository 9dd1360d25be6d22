package authlab.session;

import java.util.UUID;
import org.hibernate.Session;

/** A renewal as somebody sees it who takes every request for a sign of the user. */
public final class CountedAsUse {

    private CountedAsUse() {}

    /** Needs a transaction. */
    public static void note(Session database, UUID loginId) {
        database.createNativeMutationQuery("update login set last_seen_at = clock_timestamp() where id = :id")
                .setParameter("id", loginId)
                .executeUpdate();
    }
}
