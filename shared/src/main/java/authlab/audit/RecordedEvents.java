package authlab.audit;

import authlab.database.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What was recorded. Every method blocks and needs a transaction. */
@ApplicationScoped
public class RecordedEvents {

    private static final String OF_USER = "select id, type, at, ip_address, user_agent, login_id, cause"
            + " from security_event where user_id = :user";

    private final Session database;

    RecordedEvents(Session database) {
        this.database = database;
    }

    /** Whether the user has an event of that id. */
    public boolean isOf(UUID userId, UUID id) {
        return !query(" and id = :id", userId).setParameter("id", id).list().isEmpty();
    }

    /** A user's, newest first. */
    public List<RecordedEvent> newest(UUID userId, int limit) {
        return query(" order by id desc limit :limit", userId)
                .setParameter("limit", limit)
                .getResultStream()
                .map(RecordedEvents::read)
                .toList();
    }

    /** Those before that one. */
    public List<RecordedEvent> newestBefore(UUID before, UUID userId, int limit) {
        return query(" and id < :before order by id desc limit :limit", userId)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultStream()
                .map(RecordedEvents::read)
                .toList();
    }

    /**
     * Forgets events of before that moment, the oldest first: one batch, for whoever has all night.
     *
     * @return how many; fewer than the limit if none is left
     */
    public int forget(Instant before, int limit) {
        return database.createNativeMutationQuery("delete from security_event where id in"
                        + " (select id from security_event where id < :least order by id limit :limit)")
                .setParameter("least", TimeOrderedId.leastAt(before))
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private NativeQuery<Object[]> query(String restriction, UUID userId) {
        return database.createNativeQuery(OF_USER + restriction, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("type", String.class)
                .addScalar("at", Instant.class)
                .addScalar("ip_address", String.class)
                .addScalar("user_agent", String.class)
                .addScalar("login_id", UUID.class)
                .addScalar("cause", String.class)
                .setParameter("user", userId);
    }

    private static RecordedEvent read(Object[] row) {
        return new RecordedEvent(
                (UUID) row[0],
                (String) row[1],
                (Instant) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                (String) row[6]);
    }
}
