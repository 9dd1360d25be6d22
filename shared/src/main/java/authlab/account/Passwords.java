package authlab.account;

import authlab.database.Transactions;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
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

    /** Logins of one user at the same moment may each want to store a costlier hash: one does, the others look again. */
    private static final int ATTEMPTS_MAX = 3;

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

    /** The same for one who will have another password, whose hash is made as well. Blocks. */
    Optional<Exchanged> exchange(UUID userId, String password, String another) {
        Optional<User> enabled = enabled(() -> users.findByIdOptional(userId));
        Optional<String> hash = hashes.exchange(password, enabled.map(User::passwordHash), another);
        return enabled.flatMap(found ->
                hash.map(made -> new Exchanged(new Verified(found.id(), found.passwordHash()), made)));
    }

    private Optional<Verified> verify(String password, Supplier<Optional<User>> lookUp) {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            Optional<User> user = enabled(lookUp);
            Optional<String> hash = hashes.check(password, user.map(User::passwordHash));
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            if (isStored(hash.get(), user.orElseThrow())) {
                return Optional.of(new Verified(user.orElseThrow().id(), hash.get()));
            }
        }
        throw new ProblemException(ProblemType.UNAVAILABLE);
    }

    private Optional<User> enabled(Supplier<Optional<User>> lookUp) {
        hashes.requireRoom();
        return transactions.call(lookUp).filter(User::isEnabled);
    }

    /** Stores it if it is a new one. False if somebody else was faster: then theirs is the one to be asked. */
    private boolean isStored(String hash, User user) {
        return hash.equals(user.passwordHash())
                || transactions.call(() -> users.replaceHash(user.id(), user.passwordHash(), hash));
    }

    /** A password that was proved, and the hash of the one that takes its place. */
    record Exchanged(Verified verified, String hash) {}

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
