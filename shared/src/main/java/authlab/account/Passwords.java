package authlab.account;

import authlab.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whether a password is its user's. Unknown, disabled and wrong are told apart neither by the answer nor by its time.
 *
 * <p>Hashing happens outside any transaction, so that it keeps neither a connection nor a lock.
 */
@ApplicationScoped
public class Passwords {

    private final Users users;
    private final PasswordHash hashes;
    private final Transactions transactions;

    Passwords(Users users, PasswordHash hashes, Transactions transactions) {
        this.users = users;
        this.hashes = hashes;
        this.transactions = transactions;
    }

    /** The user whose name and password these are. Blocks. */
    public Optional<Verified> verify(String username, String password) {
        return verify(password, () -> users.named(username));
    }

    /** The same for a user who is known by her id. Blocks. */
    public Optional<Verified> verify(UUID userId, String password) {
        return verify(password, () -> users.findByIdOptional(userId));
    }

    private Optional<Verified> verify(String password, Supplier<Optional<User>> lookUp) {
        Optional<User> enabled = transactions.call(lookUp).filter(User::isEnabled);
        boolean matches = hashes.matches(password, enabled.map(User::passwordHash));
        return enabled.filter(ignored -> matches).map(found -> new Verified(found.id(), found.passwordHash()));
    }

    /** A user who has just proved a password: good for a transaction soon after, which asks {@link #stillHolds}. */
    public static final class Verified {

        private final UUID userId;
        private final String passwordHash;

        private Verified(UUID userId, String passwordHash) {
            this.userId = userId;
            this.passwordHash = passwordHash;
        }

        public UUID userId() {
            return userId;
        }

        /** False if the user was disabled or changed the password since it was verified. */
        public boolean stillHolds(User locked) {
            return locked.isEnabled() && locked.passwordHash().equals(passwordHash);
        }
    }
}
