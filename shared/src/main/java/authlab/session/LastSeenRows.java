package authlab.session;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes uses of logins into their rows, in whatever order instances come with them. */
@ApplicationScoped
class LastSeenRows {

    /**
     * Only a row that is alive by its own figures is touched, never backwards nor into the future, and one that is locked
     * waits for the next batch. What comes back is what needs no other try.
     */
    private static final String WRITE = """
            with used as (
                select used.id, least(used.at, greatest(clock_timestamp(), watermark)) as at
                from unnest(?::uuid[], ?::timestamptz[]) as used(id, at), revocation_state),
            target as (
                select login.id, used.at from login join used using (id)
                order by login.id for no key update of login skip locked),
            written as (
                update login set last_seen_at = greatest(last_seen_at, target.at) from target
                where login.id = target.id and over_at is null
                    and target.at < least(last_seen_at + make_interval(secs => ?), absolute_expires_at)
                returning login.id)
            select target.id, exists(select from written where written.id = target.id) as alive from target
            """;

    private final AgroalDataSource database;
    private final Duration idleTimeout;

    LastSeenRows(AgroalDataSource database, LoginLimits limits) {
        this.database = database;
        this.idleTimeout = limits.idleTimeout();
    }

    /**
     * What came of a batch.
     *
     * @param done needs no other try
     * @param over of those the ones that turned out to be over
     */
    record Written(Set<UUID> done, Set<UUID> over) {}

    /** Blocks; a transaction of its own. */
    Written write(Map<UUID, Instant> uses) throws SQLException {
        List<UUID> ids = List.copyOf(uses.keySet());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(statement())) {
            Array times = connection.createArrayOf(
                    "timestamptz",
                    ids.stream().map(id -> uses.get(id).toString()).toArray());
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(2, times);
            statement.setDouble(3, idleTimeout.toMillis() / 1000.0);
            return written(statement);
        }
    }

    String statement() {
        return WRITE;
    }

    private static Written written(PreparedStatement statement) throws SQLException {
        Set<UUID> done = new HashSet<>();
        Set<UUID> over = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                done.add(id);
                if (!rows.getBoolean(2)) {
                    over.add(id);
                }
            }
        }
        return new Written(done, over);
    }
}
