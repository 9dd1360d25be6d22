package authlab.account;

import authlab.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a user another password. */
@ApplicationScoped
public class PasswordChange {

    private final PasswordPolicy policy;
    private final PasswordHash hashes;

    PasswordChange(PasswordPolicy policy, PasswordHash hashes) {
        this.policy = policy;
        this.hashes = hashes;
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

    /** Blocks for tens of milliseconds: outside any transaction. */
    public String hash(String newPassword) {
        return hashes.hash(newPassword);
    }

    /** Blocks; needs the transaction that holds the user's lock. */
    public void apply(User locked, String hash) {
        locked.changePassword(hash);
    }
}
