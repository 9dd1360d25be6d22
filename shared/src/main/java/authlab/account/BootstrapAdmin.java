package authlab.account;

import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;

/** The first admin, whom nobody can appoint but the one who runs the service. */
@ApplicationScoped
public class BootstrapAdmin {

    private final Users users;
    private final SecurityEvents events;
    private final DatabaseClock clock;

    BootstrapAdmin(Users users, SecurityEvents events, DatabaseClock clock) {
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the user of that name admin, if there is such a user and no admin yet. Blocks; needs a transaction. */
    public void appoint(String username) {
        users.named(username).filter(user -> !users.hasAdmin()).ifPresent(this::appoint);
    }

    private void appoint(User user) {
        user.becomeAdmin();
        events.record(SecurityEvent.of(EventType.PRIVILEGE_PERMISSIONS_CHANGED, user.id()), clock.now());
    }
}
