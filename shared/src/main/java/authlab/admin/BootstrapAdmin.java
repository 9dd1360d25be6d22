package authlab.admin;

import authlab.account.Role;
import authlab.account.User;
import authlab.account.Users;
import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.session.EndCause;
import authlab.session.EndingLogins;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;

/** The first admin, whom nobody can appoint but the one who runs the service. */
@ApplicationScoped
public class BootstrapAdmin {

    private final Users users;
    private final LoginLocks locks;
    private final EndingLogins ending;
    private final SecurityEvents events;

    BootstrapAdmin(Users users, LoginLocks locks, EndingLogins ending, SecurityEvents events) {
        this.users = users;
        this.locks = locks;
        this.ending = ending;
        this.events = events;
    }

    /**
     * Makes the user of that name admin, if there is such a user and no admin yet, and ends every login that she has:
     * those were opened in another role. Blocks; needs a transaction of its own, for it takes locks in their order.
     */
    public void appoint(String username) {
        users.idOf(username).ifPresent(id -> {
            users.lockAdmins();
            Locked locked = locks.user(id);
            locked.user(id).filter(this::isWanted).ifPresent(user -> appoint(user, locked));
        });
    }

    private boolean isWanted(User user) {
        return !user.roles().contains(Role.ADMIN) && !users.hasAdminBeside(user.id());
    }

    private void appoint(User user, Locked locked) {
        user.assign(EnumSet.allOf(Role.class));
        locked.logins().forEach(login -> ending.end(login, EndCause.ROLES_CHANGED, locked.now()));
        events.record(
                SecurityEvent.of(EventType.PRIVILEGE_PERMISSIONS_CHANGED, user.id())
                        .because("bootstrap_admin"),
                locked.now());
    }
}
