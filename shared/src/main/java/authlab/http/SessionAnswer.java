package authlab.http;

import authlab.session.Login;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One of the caller's live logins, as she sees it.
 *
 * @param current whether it is the one that asks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionAnswer(
        UUID id,
        boolean current,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        String ipAddress,
        String userAgent) {

    static SessionAnswer of(Login login, UUID current, Duration idleTimeout) {
        return new SessionAnswer(
                login.id(),
                login.id().equals(current),
                login.createdAt(),
                login.lastSeenAt(),
                login.expiresAt(idleTimeout),
                login.device().ipAddress(),
                login.device().userAgent().orElse(null));
    }
}
