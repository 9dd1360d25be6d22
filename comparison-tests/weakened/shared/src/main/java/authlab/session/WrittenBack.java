package authlab.session;

import java.util.UUID;
import org.hibernate.Session;

/** A login as somebody read it who did not lock it. */
public final class WrittenBack {

    private WrittenBack() {}

    /** Makes it as if nobody had ended it meanwhile. Needs a transaction. */
    public static void asAlive(Session database, UUID loginId) {
        database.createNativeMutationQuery("update login set over_at = null, over_cause = null where id = :id")
                .setParameter("id", loginId)
                .executeUpdate();
        database.createNativeMutationQuery("delete from revocation where login_id = :id")
                .setParameter("id", loginId)
                .executeUpdate();
    }
}
