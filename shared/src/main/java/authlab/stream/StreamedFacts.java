package authlab.stream;

import authlab.audit.RecordedEvent;
import authlab.session.Login;
import authlab.session.LoginLimits;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What PostgreSQL tells of those who listen: one statement for all of them. Every method blocks. */
@ApplicationScoped
class StreamedFacts {

    /** More in one round are too many to send: whoever listens begins anew. */
    static final int NEWS_MAX = 5000;

    /**
     * Transactions commit in another order than they begin, and a row is new if the last round could not see it, however
     * long ago it was written. So the last snapshot is the place where to go on.
     */
    private static final String NEWS = """
            with news as (
                select id, at, type, user_id, login_id, ip_address, user_agent, cause from security_event
                where xid >= pg_snapshot_xmin(?::pg_snapshot)
                    and not pg_visible_in_snapshot(xid, ?::pg_snapshot) and user_id = any(?)
                limit ?)
            select pg_current_snapshot()::text as snapshot, news.*
            from (values (1)) as always left join news on true order by news.id
            """;

    private static final String MISSED = """
            select id, at, type, user_id, login_id, ip_address, user_agent, cause from security_event
            where user_id = ? and id > ? and pg_visible_in_snapshot(xid, ?::pg_snapshot)
            order by id limit ?
            """;

    private static final String BETWEEN = """
            select id, at, type, user_id, login_id, ip_address, user_agent, cause from security_event
            where xid >= pg_snapshot_xmin(?::pg_snapshot) and not pg_visible_in_snapshot(xid, ?::pg_snapshot)
                and pg_visible_in_snapshot(xid, ?::pg_snapshot) and user_id = ?
            order by id limit ?
            """;

    private static final String WITHDRAWN = "select kid from revocation where kid = any(?)";

    private static final String STANDING = """
            select login.id, last_seen_at, absolute_expires_at, over_at is null as not_over,
                enabled and login.epoch = revocation_state.epoch
                    and not exists(select from revocation where login_id = login.id) as standing,
                greatest(clock_timestamp(), watermark) as now
            from login join app_user on app_user.id = login.user_id, revocation_state
            where login.id = any(?)
            """;

    private final AgroalDataSource database;
    private final LoginLimits limits;

    StreamedFacts(AgroalDataSource database, LoginLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    /** How a login stands. One that is not there is over. */
    enum Standing {
        ALIVE,
        /** Its time ran out and nobody has noted it. */
        EXPIRED,
        OVER
    }

    /** An event and whose it is. */
    record Told(UUID userId, RecordedEvent event) {}

    /**
     * What is new.
     *
     * @param snapshot what could be seen: the place where to go on
     */
    record News(String snapshot, List<Told> events) {

        Map<UUID, List<RecordedEvent>> byUser() {
            return events.stream()
                    .collect(Collectors.groupingBy(Told::userId, Collectors.mapping(Told::event, Collectors.toList())));
        }
    }

    /** Of these keys, those whose tokens nobody believes any more. */
    Set<String> withdrawn(Collection<String> kids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WITHDRAWN)) {
            statement.setArray(1, connection.createArrayOf("text", kids.toArray()));
            Set<String> withdrawn = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    withdrawn.add(row.getString("kid"));
                }
            }
            return withdrawn;
        }
    }

    /**
     * The oldest that came after that one and before that place.
     *
     * @param after the id of an event, or anything of that form
     */
    List<RecordedEvent> missed(UUID after, UUID userId, String before, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MISSED)) {
            statement.setObject(1, userId);
            statement.setObject(2, after);
            statement.setString(3, before);
            statement.setInt(4, limit);
            return readEvents(statement);
        }
    }

    /** What could not be seen from the one place, and can from the other. */
    List<RecordedEvent> between(String since, String until, UUID userId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BETWEEN)) {
            statement.setString(1, since);
            statement.setString(2, since);
            statement.setString(3, until);
            statement.setObject(4, userId);
            statement.setInt(5, NEWS_MAX);
            return readEvents(statement);
        }
    }

    private static List<RecordedEvent> readEvents(PreparedStatement statement) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                events.add(readEvent(row));
            }
        }
        return events;
    }

    /** The place where to begin. */
    String snapshot() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select pg_current_snapshot()::text");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    Map<UUID, Standing> standing(Collection<UUID> loginIds) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setArray(1, connection.createArrayOf("uuid", loginIds.toArray()));
            Map<UUID, Standing> standing = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    standing.put(row.getObject("id", UUID.class), readStanding(row));
                }
            }
            return standing;
        }
    }

    News news(String since, Collection<UUID> userIds) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEWS)) {
            statement.setString(1, since);
            statement.setString(2, since);
            statement.setArray(3, connection.createArrayOf("uuid", userIds.toArray()));
            statement.setInt(4, NEWS_MAX);
            List<Told> events = new ArrayList<>();
            String snapshot = since;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    snapshot = row.getString("snapshot");
                    if (row.getString("type") != null) {
                        events.add(new Told(row.getObject("user_id", UUID.class), readEvent(row)));
                    }
                }
            }
            return new News(snapshot, events);
        }
    }

    private Standing readStanding(ResultSet row) throws SQLException {
        Instant end =
                Login.endOf(instant(row, "last_seen_at"), instant(row, "absolute_expires_at"), limits.idleTimeout());
        boolean hasExpired = !instant(row, "now").isBefore(end);
        if (row.getBoolean("not_over") && hasExpired) {
            return Standing.EXPIRED;
        }
        return row.getBoolean("not_over") && row.getBoolean("standing") ? Standing.ALIVE : Standing.OVER;
    }

    private static RecordedEvent readEvent(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getObject("id", UUID.class),
                row.getString("type"),
                instant(row, "at"),
                row.getString("ip_address"),
                row.getString("user_agent"),
                row.getObject("login_id", UUID.class),
                row.getString("cause"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
