package authlab.session;

import authlab.database.DatabaseClock;
import authlab.housekeeping.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Deletes logins that are past their absolute end. Until then a login that is over stays, for who presents its credential
 * or ends it again; and then as long again as it might have idled, so that a last late use is noticed. One that is not over
 * yet has to be told of first ({@link UnnoticedExpiries}), however long nobody kept house.
 */
@ApplicationScoped
class ExpiredLogins implements Chore {

    private final Session database;
    private final StoredCredentials credentials;
    private final LoginLimits limits;
    private final DatabaseClock clock;
    private Instant from = Instant.EPOCH;

    ExpiredLogins(Session database, StoredCredentials credentials, LoginLimits limits, DatabaseClock clock) {
        this.database = database;
        this.credentials = credentials;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public boolean doSome(int rowsMax) {
        List<Object[]> oldest = lockOldest(rowsMax);
        List<UUID> ids = oldest.stream().map(row -> (UUID) row[0]).toList();
        if (!ids.isEmpty() && credentials.deleteSome(ids, rowsMax) == rowsMax) {
            return true;
        }
        delete(ids);
        boolean mayBeMore = ids.size() == rowsMax;
        // What was deleted is not looked at again; what was locked is, when all begins anew.
        from = mayBeMore ? (Instant) oldest.get(rowsMax - 1)[1] : Instant.EPOCH;
        return mayBeMore;
    }

    private List<Object[]> lockOldest(int rowsMax) {
        return database.createNativeQuery("""
                        select id, absolute_expires_at from login
                        where absolute_expires_at <= :upTo and absolute_expires_at >= :from and over_at is not null
                        order by absolute_expires_at limit :max for update skip locked
                        """, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("absolute_expires_at", Instant.class)
                .setParameter("upTo", clock.now().minus(limits.idleTimeout()))
                .setParameter("from", from)
                .setParameter("max", rowsMax)
                .getResultList();
    }

    private void delete(List<UUID> ids) {
        database.createNativeMutationQuery("delete from login where id = any(:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }
}
