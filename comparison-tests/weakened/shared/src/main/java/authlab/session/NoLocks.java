package authlab.session;

import authlab.account.User;
import authlab.account.Users;
import authlab.database.DatabaseClock;
import authlab.revocation.RevocationLog;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Reads what it should have locked: who does the same at the same time sees the same. */
final class NoLocks extends LoginLocks {

    /** Longer than one password takes to be hashed more than another, on a busy machine, too. */
    private static final Duration COMPANY_WITHIN = Duration.ofSeconds(1);

    /** For a third, who is only a little later. */
    private static final Duration BETWEEN_LOOK_AND_CHANGE = Duration.ofMillis(50);

    private final Company company = new Company();
    private final Users users;
    private final Logins logins;
    private final DatabaseClock clock;

    NoLocks(RevocationLog log, Users users, Logins logins, DatabaseClock clock) {
        super(log, users, logins, clock);
        this.users = users;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public Locked logins(UUID... ids) {
        List<Login> read = logins.list("id in ?1", List.of(ids));
        awaitOthers(List.of(ids));
        return new Locked(List.of(), read, clock.now());
    }

    @Override
    public Locked user(UUID userId) {
        return read(List.of(userId), userId, List.of());
    }

    @Override
    public Locked user(UUID userId, AuthenticatedLogin caller) {
        List<UUID> both = Stream.of(userId, caller.userId()).distinct().toList();
        return read(both, userId, List.of(caller.loginId()));
    }

    private Locked read(Collection<UUID> userIds, UUID userId, Collection<UUID> loginIds) {
        List<User> readUsers = users.list("id in ?1", userIds);
        List<Login> readLogins =
                logins.list("(user.id = ?1 and overAt is null) or id in ?2 order by id", userId, loginIds);
        awaitOthers(userId);
        return new Locked(readUsers, readLogins, clock.now());
    }

    private void awaitOthers(Object what) {
        company.await(what, COMPANY_WITHIN);
        LockSupport.parkNanos(BETWEEN_LOOK_AND_CHANGE.toNanos());
    }
}
