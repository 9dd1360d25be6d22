package authlab.admin;

import authlab.account.Role;
import authlab.account.User;
import authlab.account.Users;
import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.http.StepUp;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.revocation.RevocationLog;
import authlab.session.AuthenticatedLogin;
import authlab.session.EndCause;
import authlab.session.EndingLogins;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The acts of an admin. Each one asks again, under the locks that it needs, whether the caller's login is alive, whether
 * she still is an admin, and whether her proof is recent; only then whether its target exists.
 *
 * <p>What it takes from a user and the end of her logins are one transaction: no login with the old roles survives it.
 * There is always an admin who is enabled, so that nobody has to ask whoever runs the service for the next.
 *
 * <p>Every method blocks and needs a transaction, and throws {@link ProblemException} 401, 403, 404 or 409; then nothing
 * has changed.
 */
@ApplicationScoped
class Administration {

    private final LoginLocks locks;
    private final Logins logins;
    private final Users users;
    private final StepUp stepUp;
    private final EndingLogins ending;
    private final RevocationLog log;
    private final SecurityEvents events;

    Administration(
            LoginLocks locks,
            Logins logins,
            Users users,
            StepUp stepUp,
            EndingLogins ending,
            RevocationLog log,
            SecurityEvents events) {
        this.locks = locks;
        this.logins = logins;
        this.users = users;
        this.stepUp = stepUp;
        this.ending = ending;
        this.log = log;
        this.events = events;
    }

    /** Gives a user these roles and no other. */
    void assign(AuthenticatedLogin admin, String username, Set<Role> roles) {
        Locked locked = lock(admin, username);
        User user = target(locked, username);
        if (!roles.contains(Role.ADMIN)) {
            requireAnotherAdminThan(user);
        }
        user.assign(roles);
        end(user, EndCause.ROLES_CHANGED, locked);
        record(admin, user, EventType.PRIVILEGE_PERMISSIONS_CHANGED, "roles_changed", locked.now());
    }

    /** Lets a user in again. No login comes back by it. */
    void enable(AuthenticatedLogin admin, String username) {
        Locked locked = lock(admin, username);
        User user = target(locked, username);
        user.enable();
        record(admin, user, EventType.USER_UPDATED, "user_enabled", locked.now());
    }

    /** Keeps a user out, and away from being paid. */
    void disable(AuthenticatedLogin admin, String username) {
        Locked locked = lock(admin, username);
        User user = target(locked, username);
        requireAnotherAdminThan(user);
        user.disable();
        end(user, EndCause.USER_DISABLED, locked);
        record(admin, user, EventType.USER_UPDATED, "user_disabled", locked.now());
    }

    /** Deletes a user with all that is hers alone. What she paid and was paid stays, and the money with it. */
    void delete(AuthenticatedLogin admin, String username) {
        Locked locked = lock(admin, username);
        User user = target(locked, username);
        requireAnotherAdminThan(user);
        end(user, EndCause.USER_DELETED, locked);
        record(admin, user, EventType.USER_DELETED, "user_deleted", locked.now());
        users.remove(user);
    }

    /** Ends every login of a user. */
    void endLogins(AuthenticatedLogin admin, String username) {
        Locked locked = lock(admin, username);
        User user = target(locked, username);
        end(user, EndCause.ENDED_BY_ADMIN, locked);
        record(admin, "sessions_ended", locked.now());
    }

    /** Ends every login of everyone, the caller's included, however many there are (ASVS 5.0 V7.4.5). */
    void endEverything(AuthenticatedLogin admin) {
        Locked locked = locks.everyone(admin);
        logins.recheck(admin, locked);
        requireAdmin(users.findByIdOptional(admin.userId()));
        stepUp.require(admin, locked.now());
        log.raiseEpoch(log.epoch() + 1);
        record(admin, "all_sessions_ended", locked.now());
    }

    private Locked lock(AuthenticatedLogin admin, String username) {
        Locked locked = locks.administration(users.idOf(username), admin);
        logins.recheck(admin, locked);
        requireAdmin(locked.user(admin.userId()));
        stepUp.require(admin, locked.now());
        return locked;
    }

    private static void requireAdmin(Optional<User> caller) {
        if (caller.filter(User::isAdmin).isEmpty()) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
    }

    private static User target(Locked locked, String username) {
        return locked.users().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private void requireAnotherAdminThan(User user) {
        if (user.isAdmin() && !users.hasAdminBeside(user.id())) {
            throw new ProblemException(ProblemType.CONFLICT);
        }
    }

    private void end(User user, EndCause cause, Locked locked) {
        locked.logins().stream()
                .filter(login -> login.user().id().equals(user.id()))
                .forEach(login -> ending.end(login, cause, locked.now()));
    }

    private void record(AuthenticatedLogin admin, User user, EventType type, String act, Instant now) {
        events.record(SecurityEvent.of(type, user.id()).because(act), now);
        record(admin, act, now);
    }

    private void record(AuthenticatedLogin admin, String act, Instant now) {
        UUID loginId = admin.loginId();
        events.record(
                SecurityEvent.of(EventType.AUTHZ_ADMIN, admin.userId())
                        .ofLogin(loginId)
                        .because(act),
                now);
    }
}
