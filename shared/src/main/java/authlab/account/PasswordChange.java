package authlab.account;

import authlab.account.Passwords.Exchanged;
import authlab.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Gives a user another password. */
@ApplicationScoped
public class PasswordChange {

    private final PasswordPolicy policy;
    private final Passwords passwords;

    PasswordChange(PasswordPolicy policy, Passwords passwords) {
        this.policy = policy;
        this.passwords = passwords;
    }

    /**
     * Asked before the current password is, for the request alone shows it.
     *
     * @throws ProblemException 400 if the new one breaks a rule
     */
    public void refuseUnfit(String newPassword, String username) {
        policy.faultIn(newPassword, username).ifPresent(fault -> {
            throw ProblemException.invalid("newPassword", fault);
        });
    }

    /**
     * Asks for the current password, and makes the hash of the new one. Blocks for tens of milliseconds: outside any
     * transaction. Empty if the current one is wrong.
     */
    public Optional<Proved> prove(UUID userId, String currentPassword, String newPassword) {
        return passwords.exchange(userId, currentPassword, newPassword).map(Proved::new);
    }

    /** Blocks; needs the transaction that holds the user's lock. */
    public void apply(User locked, Proved proved) {
        locked.changePassword(proved.exchanged.hash());
    }

    /** A change whose user has just proved the current password: good for a transaction soon after. */
    public static final class Proved {

        private final Exchanged exchanged;

        private Proved(Exchanged exchanged) {
            this.exchanged = exchanged;
        }

        /** False if the user was disabled or changed the password since it was proved. */
        public boolean stillHolds(User locked) {
            return exchanged.verified().stillHolds(locked);
        }
    }
}
