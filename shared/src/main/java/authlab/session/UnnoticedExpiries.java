package authlab.session;

import authlab.database.DatabaseClock;
import authlab.housekeeping.Chore;
import authlab.revocation.RevocationLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Notices logins whose time ran out, or that were everyone's when all were ended, and that nobody has asked about since.
 * They were dead already; now they are over.
 *
 * <p>The time of the last use is in no index, for every use would have to move it there. So all that are not over are
 * looked at, window by window.
 */
@ApplicationScoped
class UnnoticedExpiries implements Chore {

    /** So many that are not over are looked at for each row that may be changed. */
    private static final int LOOKS = 10;

    /** A login that is over is written with its event, by several statements. */
    private static final int ROWS_EACH = 5;

    private static final Place BEGINNING = new Place(new UUID(0, 0), new UUID(0, 0));
    private static final Place END = new Place(new UUID(-1, -1), new UUID(-1, -1));

    private static final Duration USES_WRITTEN_WITHIN_MAX = Duration.ofSeconds(60);

    private final Session database;
    private final EndingLogins ending;
    private final Logins logins;
    private final RevocationLog log;
    private final LoginLimits limits;
    private final DatabaseClock clock;
    private Place from = BEGINNING;

    UnnoticedExpiries(
            Session database,
            EndingLogins ending,
            Logins logins,
            RevocationLog log,
            LoginLimits limits,
            DatabaseClock clock) {
        this.database = database;
        this.ending = ending;
        this.logins = logins;
        this.log = log;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public boolean doSome(int rowsMax) {
        Optional<Place> end = endOfWindow(rowsMax * LOOKS);
        Instant now = clock.now();
        int expiredMax = Math.max(1, rowsMax / ROWS_EACH);
        List<UUID> expired = lockExpired(end.orElse(END), now, expiredMax);
        logins.withUsers(expired).forEach(login -> ending.noteEnd(login, now));
        boolean isWindowDone = expired.size() < expiredMax;
        if (isWindowDone) {
            from = end.orElse(BEGINNING);
        }
        return !isWindowDone || end.isPresent();
    }

    private Optional<Place> endOfWindow(int size) {
        return database.createNativeQuery("""
                        select user_id, id from login where over_at is null and (user_id, id) > (:user, :login)
                        order by user_id, id offset :skipped limit 1
                        """, Object[].class)
                .setParameter("user", from.userId())
                .setParameter("login", from.loginId())
                .setParameter("skipped", size - 1)
                .getResultStream()
                .findFirst()
                .map(row -> new Place((UUID) row[0], (UUID) row[1]));
    }

    /** One that somebody holds is in use, or about to be ended. */
    private List<UUID> lockExpired(Place end, Instant now, int expiredMax) {
        Instant late = now.minus(usesAreWrittenWithin());
        return database.createNativeQuery("""
                        select id from login
                        where over_at is null
                            and (user_id, id) > (:fromUser, :fromLogin) and (user_id, id) <= (:toUser, :toLogin)
                            and (last_seen_at <= :idleSince or absolute_expires_at <= :late or epoch < :epoch)
                        limit :max for no key update skip locked
                        """, UUID.class)
                .setParameter("fromUser", from.userId())
                .setParameter("fromLogin", from.loginId())
                .setParameter("toUser", end.userId())
                .setParameter("toLogin", end.loginId())
                .setParameter("idleSince", late.minus(limits.idleTimeout()))
                .setParameter("late", late)
                .setParameter("epoch", log.epoch())
                .setParameter("max", expiredMax)
                .getResultList();
    }

    /** {@link LastSeen} may be late with a use that came in time, and such a login lives on. */
    private Duration usesAreWrittenWithin() {
        Duration quarter = limits.idleTimeout().dividedBy(4);
        return quarter.compareTo(USES_WRITTEN_WITHIN_MAX) < 0 ? quarter : USES_WRITTEN_WITHIN_MAX;
    }

    /** Where a window ends, in the order of the index of those that are not over. */
    private record Place(UUID userId, UUID loginId) {}
}
