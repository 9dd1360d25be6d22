package authlab.opaque;

import authlab.account.Role;
import authlab.database.ConnectionsBesidePool;
import authlab.database.Sha256;
import authlab.database.SharedRead;
import authlab.opaque.SessionFreshness.Standing;
import authlab.proof.KeyThumbprint;
import authlab.session.Login;
import authlab.session.LoginLimits;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Reads sessions, one statement for all who wait.
 *
 * <p>There is no twin: what a token says need not be looked up, so jwt-auth's shared read is the revocation feed's.
 */
@ApplicationScoped
class SessionRows {

    /** Over, replaced and of another epoch are all one answer: there is no such session. */
    private static final String SESSIONS = """
            select digest, login.id, login.user_id, username, roles, authenticated_at, last_seen_at, absolute_expires_at,
                login.epoch, key_thumbprint, sealed_csrf_token, greatest(clock_timestamp(), watermark) as now
            from session_id
                join login on login.id = session_id.login_id
                join app_user on app_user.id = login.user_id
                join revocation_state on revocation_state.epoch = login.epoch
            where digest = any(?) and replaced_at is null and over_at is null and enabled
            """;

    /** Leaves time for another try on another connection. */
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final ConnectionsBesidePool connections;
    private final Duration idleTimeout;
    private final SharedRead<Asked, Optional<Standing>> reads = new SharedRead<>("session-rows", new Reading());

    SessionRows(ConnectionsBesidePool connections, LoginLimits limits) {
        this.connections = connections;
        this.idleTimeout = limits.idleTimeout();
    }

    /**
     * A session as its row tells it.
     *
     * @param digest what is stored of its id
     * @param expiresAt unless it is used again
     */
    record Session(
            Sha256 digest,
            UUID loginId,
            UUID userId,
            String username,
            List<Role> roles,
            Instant authenticatedAt,
            Instant lastSeenAt,
            Instant expiresAt,
            long epoch,
            Optional<KeyThumbprint> boundTo,
            String csrfToken) {

        @Override
        public String toString() {
            return "Session[" + loginId + " of " + username + "]";
        }
    }

    /** Without the id itself, the CSRF token that is sealed with it could not be told. */
    private record Asked(SessionId id, Sha256 digest) {}

    /** A session by a read that is sent after this was called. Never blocks; fails with {@code StoreUnreachable}. */
    CompletionStage<Optional<Standing>> read(SessionId id, Sha256 digest) {
        return reads.ask(new Asked(id, digest));
    }

    void start(@Observes StartupEvent started) {
        reads.start();
    }

    @PreDestroy
    void close() {
        reads.close();
    }

    private final class Reading implements SharedRead.Reading<Asked, Optional<Standing>> {

        @Override
        public Connection connect() throws SQLException {
            return connections.open(PATIENCE);
        }

        @Override
        public Function<Asked, Optional<Standing>> read(Connection connection, List<Asked> askers) throws SQLException {
            Map<Sha256, Asked> asked = new HashMap<>();
            askers.forEach(asker -> asked.put(asker.digest(), asker));
            byte[][] digests = asked.keySet().stream().map(Sha256::bytes).toArray(byte[][]::new);
            Map<Sha256, Standing> found = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(SESSIONS)) {
                statement.setArray(1, connection.createArrayOf("bytea", digests));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        Sha256 digest = Sha256.ofDigest(row.getBytes("digest"));
                        found.put(digest, standing(asked.get(digest), row));
                    }
                }
            }
            return asker -> Optional.ofNullable(found.get(asker.digest()));
        }
    }

    private Standing standing(Asked asked, ResultSet row) throws SQLException {
        Instant lastSeenAt = instant(row, "last_seen_at");
        Session session = new Session(
                asked.digest(),
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .sorted()
                        .toList(),
                instant(row, "authenticated_at"),
                lastSeenAt,
                Login.endOf(lastSeenAt, instant(row, "absolute_expires_at"), idleTimeout),
                row.getLong("epoch"),
                Optional.ofNullable(row.getBytes("key_thumbprint")).map(KeyThumbprint::ofDigest),
                new SealedCsrfToken(row.getBytes("sealed_csrf_token")).open(asked.id()));
        return new Standing(session, instant(row, "now"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp.toInstant();
    }
}
