package authlab.bank;

import authlab.account.User;
import authlab.account.Users;
import authlab.database.TimeOrderedId;
import authlab.http.StepUp;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves money. No payment commits after its login's revocation: the login is kept, and asked about again, in the very
 * transaction that pays.
 */
@ApplicationScoped
class Paying {

    /** Cents: from here on a recent proof of who pays is wanted. */
    private static final long STEP_UP_FROM = 100_000;

    private final LoginLocks locks;
    private final Logins logins;
    private final StepUp stepUp;
    private final Users users;
    private final Accounts accounts;
    private final Transfers transfers;
    private final IdempotencyKeys keys;

    Paying(
            LoginLocks locks,
            Logins logins,
            StepUp stepUp,
            Users users,
            Accounts accounts,
            Transfers transfers,
            IdempotencyKeys keys) {
        this.locks = locks;
        this.logins = logins;
        this.stepUp = stepUp;
        this.users = users;
        this.accounts = accounts;
        this.transfers = transfers;
        this.keys = keys;
    }

    /**
     * Pays, or gives what was paid under that key before. Blocks; needs a transaction.
     *
     * @param request known to be valid
     * @throws ProblemException 401 if the login is over or its proof too old, 404, 422; then nothing has changed
     */
    Transfer pay(AuthenticatedLogin payer, TransferRequest request, Optional<String> key) {
        Locked locked = locks.shared(payer);
        logins.recheck(payer, locked);
        if (request.amount() >= STEP_UP_FROM) {
            stepUp.require(payer, locked.now());
        }
        UUID id = TimeOrderedId.at(locked.now());
        Account from = accounts.of(payer);
        Optional<UUID> before =
                key.flatMap(named -> keys.take(named, payer.userId(), request.digest(), id, locked.now()));
        return before.isPresent()
                ? transfers.find(before.get(), from).orElseThrow()
                : pay(payer, request, id, from, locked);
    }

    private Transfer pay(AuthenticatedLogin payer, TransferRequest request, UUID id, Account from, Locked locked) {
        User payee = users.named(request.to()).filter(User::isEnabled).orElseThrow(Paying::noSuchPayee);
        Account to = accounts.of(payee.id()).orElseThrow(Paying::noSuchPayee);
        requireFunds(accounts.lock(from.id(), to.id()), from.id(), request.amount());
        Transfer transfer =
                new Transfer(id, payer.username(), payee.username(), request.amount(), request.memo(), locked.now());
        transfers.add(transfer, from.id(), to.id());
        accounts.enter(from.id(), id, -request.amount());
        accounts.enter(to.id(), id, request.amount());
        return transfer;
    }

    private static void requireFunds(List<Account> locked, UUID payerId, long amount) {
        boolean suffices = locked.stream()
                .filter(account -> account.id().equals(payerId))
                .anyMatch(account -> account.balance() >= amount);
        if (!suffices) {
            throw new ProblemException(ProblemType.INSUFFICIENT_FUNDS);
        }
    }

    private static ProblemException noSuchPayee() {
        return new ProblemException(ProblemType.NO_SUCH_PAYEE);
    }
}
