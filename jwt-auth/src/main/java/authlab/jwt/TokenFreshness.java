package authlab.jwt;

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
import java.util.Optional;

/** What is asked before an access token is believed: the denylist, read after the request arrived. */
@ApplicationScoped
class TokenFreshness {

    /** The login's row tells only when it was last seen; whether it is over is the denylist's to say. */
    private static final String STANDING = """
            select exists(select from revocation where revocation.login_id = login.id)
                    or exists(select from revocation where kid = ?) as revoked,
                last_seen_at, absolute_expires_at, revocation_state.epoch,
                greatest(clock_timestamp(), watermark) as now
            from login, revocation_state
            where login.id = ?
            """;

    private final AgroalDataSource database;

    TokenFreshness(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * How a token's login and key stand at this moment.
     *
     * @param epoch the only one whose tokens are good
     * @param now PostgreSQL's time when it was read
     */
    record Standing(boolean isRevoked, Instant lastSeenAt, Instant absoluteExpiresAt, long epoch, Instant now) {

        Instant expiresAt(Duration idleTimeout) {
            return Login.endOf(lastSeenAt, absoluteExpiresAt, idleTimeout);
        }
    }

    /**
     * Blocks. Empty if there is no such login at all.
     *
     * @throws StoreUnreachable if nobody could be asked
     */
    Optional<Standing> ask(VerifiedToken token) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setString(1, token.kid());
            statement.setObject(2, token.claims().loginId());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new StoreUnreachable(failure);
        }
    }

    private static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                row.getBoolean("revoked"),
                instant(row, "last_seen_at"),
                instant(row, "absolute_expires_at"),
                row.getLong("epoch"),
                instant(row, "now"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp.toInstant();
    }
}
