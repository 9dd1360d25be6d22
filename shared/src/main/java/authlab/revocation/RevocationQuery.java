package authlab.revocation;

import authlab.database.Sha256;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** All that an instance must know to stay in step, in one statement: hence of one snapshot. */
final class RevocationQuery {

    /** What is asked once stands in subqueries: beside each of a million rows it would be asked a million times. */
    private static final String POLL = """
            select (select pg_is_in_recovery()) as in_recovery,
                (select cast(pg_current_snapshot() as text)) as snapshot,
                state.epoch as present_epoch,
                (select cast(extract(epoch from greatest(clock_timestamp(), watermark)) * 1000000 as bigint)) as now,
                cast(extract(epoch from greatest(watermark, timestamptz 'epoch')) * 1000000 as bigint) as watermark,
                coalesce(not instance.marked, false) as registered,
                cast(revocation.xid as text) as xid, login_id, session_digest, kid, asks_report,
                cast(extract(epoch from forget_after) * 1000000 as bigint) as forget_after,
                cast(extract(epoch from written_at) * 1000000 as bigint) as written_at
            from revocation_state state
                left join instance on instance.id = ?
                left join revocation on revocation.xid >= cast(? as xid8)
            """;

    /** Enough to keep the line busy, and little to hold. */
    private static final int ROWS_AT_ONCE = 10_000;

    private RevocationQuery() {}

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
        /** Whether it wants the rows too. */
        boolean head(Head head) throws SQLException;

        void row(Row row);
    }

    /**
     * Reads what that transaction and all from it on have written, as far as they have committed.
     *
     * @param registration of this instance, or null
     */
    static void read(Connection connection, UUID registration, long from, Receiver receiver) throws SQLException {
        try (PreparedStatement poll = connection.prepareStatement(POLL)) {
            poll.setObject(1, registration);
            poll.setString(2, Long.toString(from));
            poll.setFetchSize(connection.getAutoCommit() ? 0 : ROWS_AT_ONCE);
            try (ResultSet rows = poll.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("revocation_state has lost its row");
                }
                if (!receiver.head(head(rows))) {
                    return;
                }
                do {
                    if (rows.getString("xid") != null) {
                        receiver.row(row(rows));
                    }
                } while (rows.next());
            }
        }
    }

    private static Head head(ResultSet rows) throws SQLException {
        return new Head(
                rows.getBoolean("in_recovery"),
                Snapshot.parse(rows.getString("snapshot")),
                rows.getLong("present_epoch"),
                instant(rows.getLong("now")),
                instant(rows.getLong("watermark")),
                rows.getBoolean("registered"));
    }

    private static Row row(ResultSet rows) throws SQLException {
        long forgetAfter = rows.getLong("forget_after");
        boolean isForEver = rows.wasNull();
        return new Row(
                Long.parseLong(rows.getString("xid")),
                revocation(rows),
                isForEver ? Instant.MAX : instant(forgetAfter),
                instant(rows.getLong("written_at")),
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

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
