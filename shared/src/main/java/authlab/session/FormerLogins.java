package authlab.session;

import authlab.database.DatabaseClock;
import authlab.database.Sha256;
import authlab.revocation.RevocationLog;
import authlab.session.CredentialTrace.Trace;
import authlab.session.LoginLocks.Locked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the logins stand whose credentials were refused. Every method blocks and needs a transaction. */
@ApplicationScoped
public class FormerLogins {

    private final CredentialTrace trace;
    private final Logins logins;
    private final LoginLocks locks;
    private final EndingLogins ending;
    private final RevocationLog log;
    private final LoginLimits limits;
    private final DatabaseClock clock;

    FormerLogins(
            CredentialTrace trace,
            Logins logins,
            LoginLocks locks,
            EndingLogins ending,
            RevocationLog log,
            LoginLimits limits,
            DatabaseClock clock) {
        this.trace = trace;
        this.logins = logins;
        this.locks = locks;
        this.ending = ending;
        this.log = log;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A login, by one of its credentials.
     *
     * @param isAlive whether it is neither over nor expired, and of the present epoch
     * @param cause why it is over, if that was noted
     * @param replaced the credential's digest, if another of the same login has taken its place
     */
    public record Former(
            UUID loginId, UUID userId, boolean isAlive, Optional<EndCause> cause, Optional<Sha256> replaced) {}

    /** Of each; nothing of a credential that never was anybody's, or whose login is forgotten. */
    public Map<Presented, Former> of(Set<Presented> presented) {
        Map<Presented, Trace> traces = trace.of(presented);
        List<UUID> ids = traces.values().stream().map(Trace::loginId).distinct().toList();
        Map<UUID, Login> known =
                logins.list("id in ?1", ids).stream().collect(Collectors.toMap(Login::id, Function.identity()));
        Instant now = clock.now();
        long epoch = log.epoch();
        return traces.entrySet().stream()
                .filter(traced -> known.containsKey(traced.getValue().loginId()))
                .collect(Collectors.toMap(Map.Entry::getKey, traced -> {
                    Trace found = traced.getValue();
                    return former(found, known.get(found.loginId()), now, epoch);
                }));
    }

    private Former former(Trace traced, Login login, Instant now, long epoch) {
        return new Former(
                login.id(),
                login.user().id(),
                login.isAlive(now, limits.idleTimeout()) && login.epoch() == epoch,
                login.overCause(),
                traced.replaced());
    }

    /** Notes that a login is dead, if it is and nobody has noted it: its time ran out, or everyone's were ended. */
    public void noteEnd(UUID loginId) {
        Locked locked = locks.logins(loginId);
        locked.login(loginId)
                .filter(login -> !login.isOver() && !logins.isAlive(login, locked.now()))
                .ifPresent(login -> ending.noteEnd(login, locked.now()));
    }
}
