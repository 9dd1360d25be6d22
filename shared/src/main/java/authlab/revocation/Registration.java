package authlab.revocation;

import authlab.AuthConfig;
import authlab.FreshnessMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * What tells others that this instance may decide by memory, and for how long: committed before its first poll, so that
 * whoever revokes later knows whom to wait for ({@link CommitWait}). An instance that never does so has none.
 *
 * <p>Used by the feed's thread alone.
 */
@ApplicationScoped
class Registration {

    /** A report that a crash of PostgreSQL loses makes somebody wait, no more: it need not reach the disk. */
    private static final String REPORT = """
            with hasty as (select set_config('synchronous_commit', 'off', true))
            update instance set applied = cast(? as pg_snapshot) from hasty where id = ?
            """;

    private final boolean isNeeded;
    private final Duration maxStaleness;

    private UUID id;
    private Snapshot reported;

    Registration(AuthConfig config) {
        this.isNeeded = FreshnessMode.of(config) == FreshnessMode.SYNCED;
        this.maxStaleness = config.maxStaleness();
    }

    /** Null before the first and where none is needed. */
    UUID id() {
        return id;
    }

    /** Whether what a poll found lets it count. Where it does not, somebody gave this instance up and forgets about it. */
    boolean isGood(RevocationQuery.Head head) {
        return !isNeeded || head.isRegistered();
    }

    /** Registers, if it is needed, under a new id. When this returns it has committed. */
    void renew(Connection connection) throws SQLException {
        if (!isNeeded) {
            return;
        }
        UUID fresh = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into instance (id, max_staleness) values (?, make_interval(secs => ?))")) {
            insert.setObject(1, fresh);
            insert.setDouble(2, maxStaleness.toNanos() / 1e9);
            insert.executeUpdate();
        }
        id = fresh;
        reported = null;
    }

    /** Whether that row asks for a report that was not given yet. */
    boolean owesReportOf(RevocationQuery.Row row) {
        return row.asksReport() && id != null && (reported == null || !reported.sees(row.transaction()));
    }

    /** Says that all is applied which that snapshot sees. */
    void report(Connection connection, Snapshot applied) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REPORT)) {
            update.setString(1, applied.spelled());
            update.setObject(2, id);
            update.executeUpdate();
        }
        reported = applied;
    }

    /** Nothing may be decided by memory any more. */
    void remove(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from instance where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }
}
