package authlab.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** What the events of the last 90 days tell of a login that was just opened. */
@ApplicationScoped
public class LoginHistory {

    /** Each of the four is a look into an index of its own. */
    private static final String BEFORE = """
            select coalesce((select type = 'authn_login_fail' from security_event
                    where user_id = :user
                        and type in ('authn_login_success', 'authn_login_successafterfail', 'authn_login_fail')
                    order by id desc limit 1), false) as failed,
                exists(select from security_event
                    where user_id = :user and type = 'session_created' and login_id <> :login) as known,
                exists(select from security_event
                    where user_id = :user and type = 'session_created' and login_id <> :login
                        and ip_address = :address) as address,
                exists(select from security_event
                    where user_id = :user and type = 'session_created' and login_id <> :login
                        and coalesce(user_agent, '') = :agent) as agent
            """;

    private final Session database;

    LoginHistory(Session database) {
        this.database = database;
    }

    /**
     * What came before.
     *
     * @param lastAttemptFailed whether the last attempt to log in as this user failed
     * @param isNewDevice whether she has logged in before, and never from this address or never with this client
     */
    public record Before(boolean lastAttemptFailed, boolean isNewDevice) {}

    /** Blocks; needs the transaction that opened the login. */
    public Before of(UUID userId, UUID loginId, Device device) {
        Object[] row = database.createNativeQuery(BEFORE, Object[].class)
                .setParameter("user", userId)
                .setParameter("login", loginId)
                .setParameter("address", device.ipAddress())
                .setParameter("agent", device.userAgent().orElse(""))
                .getSingleResult();
        boolean isKnown = (Boolean) row[2] && (Boolean) row[3];
        return new Before((Boolean) row[0], (Boolean) row[1] && !isKnown);
    }
}
