package authlab.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A security event as its user reads it.
 *
 * @param type in OWASP's vocabulary
 * @param at PostgreSQL's time
 * @param ipAddress from where; absent where the service itself acted, or another user
 * @param sessionId the login that it concerns
 * @param cause why a login was revoked, and the like
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedEvent(
        UUID id, String type, Instant at, String ipAddress, String userAgent, UUID sessionId, String cause) {}
