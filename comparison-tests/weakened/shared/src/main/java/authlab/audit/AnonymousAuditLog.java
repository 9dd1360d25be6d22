package authlab.audit;

import java.time.Instant;
import java.util.Optional;

/** Does not say of which login it speaks. */
final class AnonymousAuditLog extends AuditLog {

    AnonymousAuditLog(String application) {
        super(application);
    }

    @Override
    String line(SecurityEvent event, Optional<Instant> at) {
        return super.line(
                new SecurityEvent(
                        event.type(), event.userId(), Optional.empty(), event.device(), event.cause(), event.once()),
                at);
    }
}
