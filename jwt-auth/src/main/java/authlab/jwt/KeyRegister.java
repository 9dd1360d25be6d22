package authlab.jwt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/**
 * What PostgreSQL knows of the keys, the same for all instances: since when each has been published, and which are
 * withdrawn. Of the keys themselves it holds nothing.
 *
 * <p>Every method blocks and needs a transaction.
 */
@ApplicationScoped
class KeyRegister {

    /** One row at least, whatever the ring holds, since the time is in each. */
    private static final String STANDINGS = """
            select ring.kid, published_at, exists(select from revocation where revocation.kid = ring.kid) as withdrawn,
                greatest(clock_timestamp(), watermark) as now
            from revocation_state
            left join unnest(cast(:kids as text[])) as ring (kid) on true
            left join published_key on published_key.kid = ring.kid
            """;

    private final Session database;

    KeyRegister(Session database) {
        this.database = database;
    }

    /** How these keys stand now. Whoever goes on to sign must hold the revocation log's lock before. */
    KeyStandings standingsOf(KeyRing ring) {
        Map<String, Instant> publishedAt = new HashMap<>();
        Set<String> withdrawn = new HashSet<>();
        Instant now = Instant.MIN;
        for (Object[] row : database.createNativeQuery(STANDINGS, Object[].class)
                .addScalar("kid", String.class)
                .addScalar("published_at", Instant.class)
                .addScalar("withdrawn", Boolean.class)
                .addScalar("now", Instant.class)
                .setParameter("kids", kidsOf(ring))
                .getResultList()) {
            String kid = (String) row[0];
            if (row[1] != null) {
                publishedAt.put(kid, (Instant) row[1]);
            }
            if ((Boolean) row[2]) {
                withdrawn.add(kid);
            }
            now = (Instant) row[3];
        }
        return new KeyStandings(publishedAt, withdrawn, now);
    }

    /** Notes that these keys are published from now on, those that were not before; all from the same moment. */
    void notePublished(KeyRing ring) {
        database.createNativeMutationQuery("insert into published_key (kid, published_at)"
                        + " select kid, greatest(statement_timestamp(), watermark)"
                        + " from unnest(cast(:kids as text[])) as ring (kid), revocation_state"
                        + " on conflict do nothing")
                .setParameter("kids", kidsOf(ring))
                .executeUpdate();
    }

    /** Sorted, so that of instances that note the same ring at once one does it for all, and none gets in another's way. */
    private static String[] kidsOf(KeyRing ring) {
        return ring.kids().stream().sorted().toArray(String[]::new);
    }
}
