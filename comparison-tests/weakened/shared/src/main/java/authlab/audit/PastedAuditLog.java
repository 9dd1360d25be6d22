package authlab.audit;

import java.time.Instant;
import java.util.Optional;

/** Puts what was sent between quotation marks, and leaves those alone that are in it. */
final class PastedAuditLog extends AuditLog {

    PastedAuditLog(String application) {
        super(application);
    }

    @Override
    String line(SecurityEvent event, Optional<Instant> at) {
        return super.line(event, at).replace("\\\"", "\"");
    }
}
