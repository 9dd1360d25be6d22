package authlab.session;

import authlab.account.User;
import authlab.audit.Device;
import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.database.TimeOrderedId;
import authlab.proof.KeyThumbprint;
import authlab.revocation.RevocationLog;
import authlab.session.LoginLocks.Locked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Opens logins, and keeps the limit: a user's lock is held from before her logins are counted until the new one is
 * there, so the limit holds for simultaneous logins too.
 */
@ApplicationScoped
public class OpeningLogins {

    private final Logins logins;
    private final EndingLogins ending;
    private final RevocationLog log;
    private final LoginLimits limits;
    private final SecurityEvents events;

    OpeningLogins(Logins logins, EndingLogins ending, RevocationLog log, LoginLimits limits, SecurityEvents events) {
        this.logins = logins;
        this.ending = ending;
        this.log = log;
        this.limits = limits;
        this.events = events;
    }

    /**
     * Opens a login and ends the oldest beyond the limit. Blocks; needs the transaction that holds the locks.
     *
     * @param locked the user and every login of hers that is not over
     * @param boundTo the key that it shall be bound to, if any
     */
    public Login open(Locked locked, User user, Device device, Optional<KeyThumbprint> boundTo) {
        makeRoom(locked, user);
        Login opened = new Login(
                TimeOrderedId.at(locked.now()),
                user,
                locked.now(),
                locked.now().truncatedTo(ChronoUnit.SECONDS),
                limits.absoluteTimeout(),
                log.epoch(),
                device,
                boundTo);
        logins.persist(opened);
        events.record(event(EventType.SESSION_CREATED, opened).from(device), locked.now());
        return opened;
    }

    private void makeRoom(Locked locked, User user) {
        List<Login> hers = locked.logins().stream()
                .filter(login -> login.user().id().equals(user.id()) && !login.isOver())
                .sorted(Comparator.comparing(Login::createdAt).thenComparing(Login::id))
                .toList();
        hers.stream()
                .filter(login -> !logins.isAlive(login, locked.now()))
                .forEach(login -> ending.noteEnd(login, locked.now()));
        List<Login> alive = hers.stream().filter(login -> !login.isOver()).toList();
        int tooMany = alive.size() + 1 - limits.maxPerUser();
        alive.stream().limit(Math.max(0, tooMany)).forEach(login -> evict(login, locked.now()));
    }

    private void evict(Login login, Instant now) {
        ending.end(login, EndCause.EVICTED, now);
        events.record(event(EventType.EXCESS_SESSIONS_EXCEEDED, login), now);
    }

    private static SecurityEvent event(EventType type, Login login) {
        return SecurityEvent.of(type, login.user().id()).ofLogin(login.id());
    }
}
