package authlab.bank;

import authlab.account.UserRegistered;
import authlab.database.TimeOrderedId;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The accounts. Every method blocks and needs a transaction. */
@ApplicationScoped
class Accounts {

    /** Cents: everybody begins with ten thousand. */
    private static final long OPENED_WITH = 1_000_000;

    private final Session database;

    Accounts(Session database) {
        this.database = database;
    }

    /** The account of that user; empty if the user was deleted meanwhile. */
    Optional<Account> of(UUID ownerId) {
        return database.createNativeQuery(
                        "select id, owner_id, balance from account where owner_id = :owner", Object[].class)
                .setParameter("owner", ownerId)
                .getResultStream()
                .map(Accounts::read)
                .findFirst();
    }

    /**
     * The account of who asks.
     *
     * @throws ProblemException 401 if she was deleted since her credential was believed
     */
    Account of(AuthenticatedLogin owner) {
        return of(owner.userId()).orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }

    /** Locks them in the order of their ids, so that two who pay each other never wait for each other. */
    List<Account> lock(UUID one, UUID other) {
        return database.createNativeQuery(
                        "select id, owner_id, balance from account where id in (:one, :other) order by id for update",
                        Object[].class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultStream()
                .map(Accounts::read)
                .toList();
    }

    /** Enters one side of a transfer. The account is locked. */
    void enter(UUID accountId, UUID transferId, long amount) {
        database.createNativeMutationQuery(
                        "insert into entry (account_id, transfer_id, amount) values (:account, :transfer, :amount)")
                .setParameter("account", accountId)
                .setParameter("transfer", transferId)
                .setParameter("amount", amount)
                .executeUpdate();
        database.createNativeMutationQuery("update account set balance = balance + :amount where id = :account")
                .setParameter("account", accountId)
                .setParameter("amount", amount)
                .executeUpdate();
    }

    void open(@Observes UserRegistered user) {
        database.createNativeMutationQuery(
                        "insert into account (id, owner_id, opened_with, balance) values (:id, :owner, :sum, :sum)")
                .setParameter("id", TimeOrderedId.at(user.at()))
                .setParameter("owner", user.userId())
                .setParameter("sum", OPENED_WITH)
                .executeUpdate();
    }

    private static Account read(Object[] row) {
        return new Account((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue());
    }
}
