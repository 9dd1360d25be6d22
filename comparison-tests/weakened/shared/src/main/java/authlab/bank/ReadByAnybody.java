package authlab.bank;

import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Finds a payment by its id, whosever it is. */
final class ReadByAnybody extends Transfers {

    private final Session database;

    ReadByAnybody(Session database) {
        super(database);
        this.database = database;
    }

    @Override
    Optional<Transfer> find(UUID id, Account account) {
        return database.createNativeQuery("select payer_id from transfer where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .flatMap(payer -> super.find(id, new Account(payer, account.ownerId(), account.balance())));
    }
}
