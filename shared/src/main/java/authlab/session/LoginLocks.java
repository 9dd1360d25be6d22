package authlab.session;

import authlab.account.User;
import authlab.account.Users;
import authlab.database.DatabaseClock;
import authlab.revocation.RevocationLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes the locks of a change in the one order that there is: the revocation log's, users by id, logins by id.
 *
 * <p>Each lock is a statement of its own, and what it guards is read by a later one, for a statement that has waited
 * still sees what was there when it began. Every method blocks and needs a transaction.
 */
@ApplicationScoped
public class LoginLocks {

    private final RevocationLog log;
    private final Users users;
    private final Logins logins;
    private final DatabaseClock clock;

    LoginLocks(RevocationLog log, Users users, Logins logins, DatabaseClock clock) {
        this.log = log;
        this.users = users;
        this.logins = logins;
        this.clock = clock;
    }

    /**
     * What is locked, and stays as it is until the transaction ends.
     *
     * @param now the database's time, read after the last lock was had
     */
    public record Locked(List<User> users, List<Login> logins, Instant now) {

        public Optional<User> user(UUID id) {
            return users.stream().filter(user -> user.id().equals(id)).findFirst();
        }

        public Optional<Login> login(UUID id) {
            return logins.stream().filter(login -> login.id().equals(id)).findFirst();
        }
    }

    /** Locks single logins. */
    public Locked logins(UUID... ids) {
        log.lockForChange();
        List<Login> locked = logins.lock(List.of(ids));
        return new Locked(List.of(), locked, clock.now());
    }

    /** Keeps the caller's login from ending before a change that rests on it has committed. Others may do so besides. */
    public Locked shared(AuthenticatedLogin caller) {
        log.lockForChange();
        List<Login> kept = logins.share(caller.loginId()).stream().toList();
        return new Locked(List.of(), kept, clock.now());
    }

    /** Keeps every login as it is, for what concerns everyone. The caller's is among them, to be asked about again. */
    public Locked everyone(AuthenticatedLogin caller) {
        log.lockForEveryone();
        List<Login> kept = logins.share(caller.loginId()).stream().toList();
        return new Locked(List.of(), kept, clock.now());
    }

    /** Locks a user and every login of hers that is not over. */
    public Locked user(UUID userId) {
        return lock(List.of(userId), userId, List.of());
    }

    /** Locks also the caller's login and its user, who may be another. */
    public Locked user(UUID userId, AuthenticatedLogin caller) {
        List<UUID> both = Stream.of(userId, caller.userId()).distinct().toList();
        return lock(both, userId, List.of(caller.loginId()));
    }

    /** The same for an act of an admin's, and one such act at a time. Without a user the caller alone is locked. */
    public Locked administration(Optional<UUID> userId, AuthenticatedLogin caller) {
        users.lockAdmins();
        return user(userId.orElse(caller.userId()), caller);
    }

    private Locked lock(Collection<UUID> userIds, UUID userId, Collection<UUID> loginIds) {
        log.lockForChange();
        List<User> lockedUsers = users.lock(userIds);
        List<Login> lockedLogins = logins.lockNotOver(userId, loginIds);
        return new Locked(lockedUsers, lockedLogins, clock.now());
    }
}
