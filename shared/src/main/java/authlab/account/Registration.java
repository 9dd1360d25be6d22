package authlab.account;

import authlab.AuthConfig;
import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.database.DatabaseClock;
import authlab.database.TimeOrderedId;
import authlab.database.Transactions;
import authlab.problem.Problem.Violation;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.throttle.RegistrationThrottle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes users. The one named by {@code auth.bootstrap-admin} becomes admin if there is none. */
@ApplicationScoped
public class Registration {

    private final Users users;
    private final PasswordPolicy policy;
    private final RegistrationThrottle throttle;
    private final PasswordHash hashes;
    private final DatabaseClock clock;
    private final Event<UserRegistered> registered;
    private final SecurityEvents events;
    private final Transactions transactions;
    private final AuthConfig config;

    Registration(
            Users users,
            PasswordPolicy policy,
            RegistrationThrottle throttle,
            PasswordHash hashes,
            DatabaseClock clock,
            Event<UserRegistered> registered,
            SecurityEvents events,
            Transactions transactions,
            AuthConfig config) {
        this.users = users;
        this.policy = policy;
        this.throttle = throttle;
        this.hashes = hashes;
        this.clock = clock;
        this.registered = registered;
        this.events = events;
        this.transactions = transactions;
        this.config = config;
    }

    /**
     * Blocks.
     *
     * @param address whose registrations are counted together
     * @throws ProblemException 400 with every rule that name or password breaks, 429 if there were too many, 409 if the
     *     name is taken
     */
    public void register(String username, String password, String address) {
        refuseInvalid(username, password);
        throttle.count(address);
        String hash = hashes.hash(password);
        boolean added = transactions.call(() -> add(username, hash));
        if (!added) {
            throw new ProblemException(ProblemType.CONFLICT);
        }
    }

    private boolean add(String username, String hash) {
        Instant now = clock.now();
        User user = new User(TimeOrderedId.at(now), username, hash, rolesOf(username), now);
        boolean added = users.add(user);
        if (added) {
            registered.fire(new UserRegistered(user.id(), now));
            events.record(SecurityEvent.of(EventType.USER_CREATED, user.id()), now);
        }
        return added;
    }

    private void refuseInvalid(String username, String password) {
        List<Violation> violations = new ArrayList<>();
        if (!User.isUsername(username)) {
            violations.add(new Violation("username", "must match [a-z0-9][a-z0-9._-]{2,31}"));
        }
        policy.faultIn(password, username).ifPresent(fault -> violations.add(new Violation("password", fault)));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private Set<Role> rolesOf(String username) {
        boolean becomesAdmin = config.bootstrapAdmin().filter(username::equals).isPresent() && !users.hasAdmin();
        return becomesAdmin ? EnumSet.of(Role.USER, Role.ADMIN) : EnumSet.of(Role.USER);
    }
}
