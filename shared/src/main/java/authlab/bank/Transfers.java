package authlab.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What was paid. Every method blocks and needs a transaction. */
@ApplicationScoped
class Transfers {

    private static final String SEEN_BY =
            "select transfer.id as id, payer_name, payee_name, transfer.amount as amount, memo, created_at"
                    + " from entry join transfer on transfer.id = transfer_id where account_id = :account";

    private final Session database;

    Transfers(Session database) {
        this.database = database;
    }

    void add(Transfer transfer, UUID payerId, UUID payeeId) {
        database.createNativeMutationQuery(
                        "insert into transfer (id, payer_id, payer_name, payee_id, payee_name, amount, memo, created_at)"
                                + " values (:id, :payer, :from, :payee, :to, :amount, cast(:memo as text), :at)")
                .setParameter("id", transfer.id())
                .setParameter("payer", payerId)
                .setParameter("from", transfer.from())
                .setParameter("payee", payeeId)
                .setParameter("to", transfer.to())
                .setParameter("amount", transfer.amount())
                .setParameter("memo", transfer.memo())
                .setParameter("at", transfer.createdAt())
                .executeUpdate();
    }

    /** One that the account has a side of; another's is not found. */
    Optional<Transfer> find(UUID id, Account account) {
        return query(" and transfer_id = :id")
                .setParameter("account", account.id())
                .setParameter("id", id)
                .getResultStream()
                .map(Transfers::read)
                .findFirst();
    }

    /** Newest first, incoming and outgoing. */
    List<Transfer> newest(Account account, int limit) {
        return query(" order by transfer_id desc limit :limit")
                .setParameter("account", account.id())
                .setParameter("limit", limit)
                .getResultStream()
                .map(Transfers::read)
                .toList();
    }

    /** Those before that one. */
    List<Transfer> newestBefore(UUID before, Account account, int limit) {
        return query(" and transfer_id < :before order by transfer_id desc limit :limit")
                .setParameter("account", account.id())
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultStream()
                .map(Transfers::read)
                .toList();
    }

    private NativeQuery<Object[]> query(String restriction) {
        return database.createNativeQuery(SEEN_BY + restriction, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("payer_name", String.class)
                .addScalar("payee_name", String.class)
                .addScalar("amount", Long.class)
                .addScalar("memo", String.class)
                .addScalar("created_at", Instant.class);
    }

    private static Transfer read(Object[] row) {
        return new Transfer(
                (UUID) row[0], (String) row[1], (String) row[2], (Long) row[3], (String) row[4], (Instant) row[5]);
    }
}
