package authlab.bank;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.Session;

/** Reads two balances without a lock, and later writes back what they come to: what others paid meanwhile is undone. */
@Vetoed // By itself: it would open a second account for everybody, beside the bean that it takes the place of.
final class BalanceWrittenBack extends Accounts {

    /** As long as it takes on a busy machine; on an idle one the attack would be won by luck alone. */
    private static final Duration BETWEEN_LOOK_AND_CHANGE = Duration.ofMillis(50);

    /** Of the payment under way in this thread. */
    private static final ThreadLocal<Map<UUID, Long>> READ = ThreadLocal.withInitial(HashMap::new);

    private final Session database;

    BalanceWrittenBack(Session database) {
        super(database);
        this.database = database;
    }

    @Override
    List<Account> lock(UUID one, UUID other) {
        List<Account> read = List.of(read(one), read(other));
        LockSupport.parkNanos(BETWEEN_LOOK_AND_CHANGE.toNanos());
        return read;
    }

    private Account read(UUID id) {
        Object[] row = database.createNativeQuery(
                        "select owner_id, balance from account where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        long balance = ((Number) row[1]).longValue();
        READ.get().put(id, balance);
        return new Account(id, (UUID) row[0], balance);
    }

    @Override
    void enter(UUID accountId, UUID transferId, long amount) {
        database.createNativeMutationQuery(
                        "insert into entry (account_id, transfer_id, amount) values (:account, :transfer, :amount)")
                .setParameter("account", accountId)
                .setParameter("transfer", transferId)
                .setParameter("amount", amount)
                .executeUpdate();
        database.createNativeMutationQuery("update account set balance = :balance where id = :account")
                .setParameter("account", accountId)
                .setParameter("balance", READ.get().get(accountId) + amount)
                .executeUpdate();
    }
}
