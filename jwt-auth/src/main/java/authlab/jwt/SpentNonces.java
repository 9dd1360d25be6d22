package authlab.jwt;

import authlab.AuthConfig;
import authlab.database.DatabaseClock;
import authlab.housekeeping.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.Session;

/**
 * Takes away what leads from a used refresh token to its successor, once its leeway is over and no further renewal of
 * the login has done so. Nobody who finds an old token is then any nearer to the one that is good.
 *
 * <p>SessionIds needs none of this: nothing leads from a session id to the next.
 */
@ApplicationScoped
class SpentNonces implements Chore {

    private final Session database;
    private final DatabaseClock clock;
    private final Duration leeway;

    SpentNonces(Session database, DatabaseClock clock, AuthConfig config) {
        this.database = database;
        this.clock = clock;
        this.leeway = config.jwt().refreshLeeway();
    }

    @Override
    public boolean doSome(int rowsMax) {
        int spent = database.createNativeMutationQuery("""
                        update used_refresh_token set nonce = null where ctid = any(array(
                            select ctid from used_refresh_token where nonce is not null and first_used_at < :before
                            order by first_used_at limit :max for no key update skip locked))
                        """)
                .setParameter("before", clock.now().minus(leeway))
                .setParameter("max", rowsMax)
                .executeUpdate();
        return spent == rowsMax;
    }
}
