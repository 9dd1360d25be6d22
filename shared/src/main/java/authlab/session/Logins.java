package authlab.session;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.revocation.Revocation;
import authlab.revocation.RevocationLog;
import authlab.session.LoginLocks.Locked;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is asked of logins. Every method blocks and needs a transaction. Locks are {@link LoginLocks}' to take.
 */
@ApplicationScoped
public class Logins implements PanacheRepositoryBase<Login, UUID> {

    private final RevocationLog log;
    private final StoredCredentials credentials;
    private final LoginLimits limits;

    Logins(RevocationLog log, StoredCredentials credentials, LoginLimits limits) {
        this.log = log;
        this.credentials = credentials;
        this.limits = limits;
    }

    /** Locks them in the order of their ids; those that do not exist are left out. */
    List<Login> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Keeps a login as it is, beside others who do the same; empty if it does not exist. */
    Optional<Login> share(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /** Locks every login of a user that is not over, and the others named, in the order of their ids. */
    List<Login> lockNotOver(UUID userId, Collection<UUID> others) {
        return find("(user.id = ?1 and overAt is null) or id in ?2 order by id", userId, others)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those logins and whose they are, in one look. */
    List<Login> withUsers(Collection<UUID> ids) {
        return list("from Login login join fetch login.user where login.id in ?1", ids);
    }

    /** The live ones, newest first. */
    public List<Login> liveOf(UUID userId, Instant now) {
        return list("user.id = ?1 and overAt is null order by createdAt desc, id desc", userId).stream()
                .filter(login -> isAlive(login, now))
                .toList();
    }

    /** Whether the login is neither over nor expired, and of the present epoch. */
    public boolean isAlive(Login login, Instant now) {
        return login.isAlive(now, limits.idleTimeout()) && login.epoch() == log.epoch();
    }

    /**
     * No change is ever stale: asks again, in the changing transaction and under the login's lock, what was asked when
     * the request arrived.
     *
     * @throws ProblemException 401 if the login or its credential was revoked or has expired meanwhile
     */
    public Login recheck(AuthenticatedLogin caller, Locked locked) {
        if (!isBelievable(caller, locked)) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
        return locked.login(caller.loginId()).orElseThrow();
    }

    /** The same, told and not thrown. */
    public boolean isBelievable(AuthenticatedLogin caller, Locked locked) {
        return locked.login(caller.loginId())
                        .filter(login -> isAlive(login, locked.now()))
                        .isPresent()
                && !log.holds(caller.killedBy())
                && !log.holds(new Revocation.OfLogin(caller.loginId()))
                && isRemembered(caller);
    }

    /**
     * That the log says nothing of a credential means nothing once the watermark has passed its end. Asked after the log,
     * as the watermark is raised before rows go.
     */
    private boolean isRemembered(AuthenticatedLogin caller) {
        return !log.mayHaveForgotten(caller.endsAt()) || credentials.vouchFor(caller.killedBy());
    }
}
