package authlab.housekeeping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The rows of a table by their age, to be deleted from the oldest on.
 *
 * <p>It remembers how far it came, so that no piece looks once more at what those before it deleted. A row that somebody
 * holds is passed over until all begins anew.
 *
 * @param <T> what ages are told by
 */
public final class OldRows<T> {

    private final String sql;
    private final Class<T> type;
    private final T beginning;
    private T from;

    private OldRows(String table, String age, Class<T> type, T beginning) {
        this.sql = """
                with gone as (
                    delete from %1$s where ctid = any(array(
                        select ctid from %1$s where %2$s <= :upTo and %2$s >= :from
                        order by %2$s limit :max for update skip locked))
                    returning %2$s as age)
                select age from gone order by age
                """.formatted(table, age);
        this.type = type;
        this.beginning = beginning;
        this.from = beginning;
    }

    /**
     * By a time; a row without one stays.
     *
     * @param column has an index
     */
    public static OldRows<Instant> byTime(String table, String column) {
        return new OldRows<>(table, column, Instant.class, Instant.EPOCH);
    }

    /**
     * By an id that begins with its time.
     *
     * @param column has an index
     */
    public static OldRows<UUID> byId(String table, String column) {
        return new OldRows<>(table, column, UUID.class, new UUID(0, 0));
    }

    /**
     * Deletes some. Blocks; needs a transaction.
     *
     * @param upTo the youngest that may go
     * @return whether there may be more
     */
    public boolean deleteSome(Session database, T upTo, int rowsMax) {
        List<T> gone = database.createNativeQuery(sql, type)
                .setParameter("upTo", upTo, type)
                .setParameter("from", from, type)
                .setParameter("max", rowsMax)
                .getResultList();
        boolean mayBeMore = gone.size() == rowsMax;
        from = mayBeMore ? gone.get(gone.size() - 1) : beginning;
        return mayBeMore;
    }
}
