package authlab.opaque;

import authlab.account.Role;
import authlab.database.CredentialDigest;
import authlab.database.Sha256;
import authlab.database.StoreUnreachable;
import authlab.session.Login;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is asked before a session id is believed: its row, read after the request arrived. */
@ApplicationScoped
class SessionFreshness {

    /** Over, replaced and of another epoch are all one answer: there is no such session. */
    private static final String SESSION = """
            select login.id, login.user_id, username, roles, authenticated_at, last_seen_at, absolute_expires_at,
                login.epoch, sealed_csrf_token, greatest(clock_timestamp(), watermark) as now
            from session_id
                join login on login.id = session_id.login_id
                join app_user on app_user.id = login.user_id
                join revocation_state on revocation_state.epoch = login.epoch
            where digest = ? and replaced_at is null and over_at is null and enabled
            """;

    private final AgroalDataSource database;
    private final CredentialDigest digests;

    SessionFreshness(AgroalDataSource database, CredentialDigest digests) {
        this.database = database;
        this.digests = digests;
    }

    /**
     * A session as PostgreSQL knows it at this moment. It may have expired.
     *
     * @param digest what is stored of its id
     * @param now PostgreSQL's time when it was read
     */
    record Session(
            Sha256 digest,
            UUID loginId,
            UUID userId,
            String username,
            List<Role> roles,
            Instant authenticatedAt,
            Instant lastSeenAt,
            Instant absoluteExpiresAt,
            long epoch,
            SealedCsrfToken csrfToken,
            Instant now) {

        Instant expiresAt(Duration idleTimeout) {
            return Login.endOf(lastSeenAt, absoluteExpiresAt, idleTimeout);
        }
    }

    /**
     * Blocks.
     *
     * @throws StoreUnreachable if nobody could be asked
     */
    Optional<Session> ask(SessionId id) {
        Sha256 digest = digests.of(id.spelled());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SESSION)) {
            statement.setBytes(1, digest.bytes());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(digest, row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new StoreUnreachable(failure);
        }
    }

    private static Session read(Sha256 digest, ResultSet row) throws SQLException {
        return new Session(
                digest,
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .sorted()
                        .toList(),
                instant(row, "authenticated_at"),
                instant(row, "last_seen_at"),
                instant(row, "absolute_expires_at"),
                row.getLong("epoch"),
                new SealedCsrfToken(row.getBytes("sealed_csrf_token")),
                instant(row, "now"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp.toInstant();
    }
}
