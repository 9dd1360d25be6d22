package authlab.revocation;

import authlab.database.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.postgresql.PGStatement;

/**
 * All that an instance must know to stay in step, in one statement: hence of one snapshot. What is true of the whole comes
 * first and once; beside each of a million rows, PostgreSQL would write it a million times.
 */
@ApplicationScoped
class RevocationQuery {

    private static final String POLL = """
            select pg_is_in_recovery() as in_recovery, cast(pg_current_snapshot() as text) as snapshot, epoch,
                greatest(clock_timestamp(), watermark) as now, greatest(watermark, timestamptz 'epoch') as watermark,
                coalesce(not instance.marked, false) as registered,
                null as xid, null as login_id, null as session_digest, null as kid,
                null as forget_after, null as written_at, null as asks_report
            from revocation_state left join instance on instance.id = ?
            union all
            select null, null, null, null, null, null,
                cast(xid as text), login_id, session_digest, kid, forget_after, written_at, asks_report
            from revocation where xid >= cast(? as xid8)
            """;

    /** Several processes would bring the two halves of {@link #POLL} in any order; a single one keeps it. */
    private static final String ONE_PROCESS = "set max_parallel_workers_per_gather = 0";

    /** Times and ids as PostgreSQL holds them, from the first time on: to spell them out costs it more than to read them. */
    private static final int BINARY = -1;

    /** Enough to keep the line busy, and little to hold. */
    static final int ROWS_AT_ONCE = 10_000;

    /** How a reading ended. */
    enum Outcome {
        /** Everything came. */
        ALL,

        /** The receiver wanted nothing of it. */
        UNWANTED,

        /** There is more than is held at once: outside of a transaction it cannot come in portions. */
        TOO_MANY
    }

    /**
     * What is true of the whole.
     *
     * @param databaseTime never behind the watermark
     * @param isRegistered whether this instance's registration is there and unmarked
     */
    record Head(
            boolean isInRecovery,
            Snapshot snapshot,
            long epoch,
            Instant databaseTime,
            Instant watermark,
            boolean isRegistered) {}

    /**
     * One thing that was revoked.
     *
     * @param transaction that revoked it
     * @param revocation null where it is everyone
     */
    record Row(long transaction, Revocation revocation, Instant forgetAfter, Instant writtenAt, boolean asksReport) {}

    /** Takes what comes, the head first. What it throws ends the reading. */
    interface Receiver {
        /** Whether the reading counts; else nothing of it is wanted. */
        boolean head(Head head) throws SQLException;

        void row(Row row);
    }

    /** To be called once for each connection that polls. */
    void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_PROCESS);
        }
    }

    /**
     * Reads what that transaction and all from it on have written, as far as they have committed. Within a transaction it comes
     * in portions, and outside of one no more than {@link #ROWS_AT_ONCE}: whoever takes what there is at once holds it all.
     *
     * @param registration of this instance, or null
     */
    Outcome read(Connection connection, UUID registration, long from, Receiver receiver) throws SQLException {
        boolean inPortions = !connection.getAutoCommit();
        try (PreparedStatement poll = connection.prepareStatement(POLL)) {
            poll.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
            poll.setObject(1, registration);
            poll.setString(2, Long.toString(from));
            poll.setFetchSize(inPortions ? ROWS_AT_ONCE : 0);
            // Beside them there is the head, and the one that shows that there are more.
            poll.setMaxRows(inPortions ? 0 : ROWS_AT_ONCE + 2);
            try (ResultSet rows = poll.executeQuery()) {
                if (!rows.next() || rows.getString("snapshot") == null) {
                    throw new SQLException("revocation_state has lost its row");
                }
                if (!receiver.head(head(rows))) {
                    return Outcome.UNWANTED;
                }
                int count = 0;
                while (rows.next()) {
                    receiver.row(row(rows));
                    count++;
                }
                return inPortions || count <= ROWS_AT_ONCE ? Outcome.ALL : Outcome.TOO_MANY;
            }
        }
    }

    private static Head head(ResultSet rows) throws SQLException {
        return new Head(
                rows.getBoolean("in_recovery"),
                Snapshot.parse(rows.getString("snapshot")),
                rows.getLong("epoch"),
                instant(rows, "now"),
                instant(rows, "watermark"),
                rows.getBoolean("registered"));
    }

    private static Row row(ResultSet rows) throws SQLException {
        Instant forgetAfter = instant(rows, "forget_after");
        return new Row(
                Long.parseLong(rows.getString("xid")),
                revocation(rows),
                forgetAfter == null ? Instant.MAX : forgetAfter,
                instant(rows, "written_at"),
                rows.getBoolean("asks_report"));
    }

    private static Revocation revocation(ResultSet rows) throws SQLException {
        UUID login = rows.getObject("login_id", UUID.class);
        if (login != null) {
            return new Revocation.OfLogin(login);
        }
        byte[] digest = rows.getBytes("session_digest");
        if (digest != null) {
            return new Revocation.OfSessionId(Sha256.ofDigest(digest));
        }
        String kid = rows.getString("kid");
        return kid == null ? null : new Revocation.OfKey(kid);
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
