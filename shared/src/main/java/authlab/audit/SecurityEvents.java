package authlab.audit;

import authlab.database.DatabaseClock;
import authlab.database.StoreUnreachable;
import authlab.database.TimeOrderedId;
import authlab.database.Transactions;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Records what happened: as a row, which the user concerned reads, and as a line of the log, for whoever watches.
 *
 * <p>A change and its events are one transaction: a change whose event cannot be written does not happen. A refusal is a
 * refusal whether it can be written or not; its line is logged in any case.
 */
@ApplicationScoped
public class SecurityEvents {

    private final Session database;
    private final Transactions transactions;
    private final TransactionSynchronizationRegistry transaction;
    private final DatabaseClock clock;
    private final AuditLog log;
    private final Instance<Requester> requester;

    SecurityEvents(
            Session database,
            Transactions transactions,
            TransactionSynchronizationRegistry transaction,
            DatabaseClock clock,
            AuditLog log,
            Instance<Requester> requester) {
        this.database = database;
        this.transactions = transactions;
        this.transaction = transaction;
        this.clock = clock;
        this.log = log;
        this.requester = requester;
    }

    /**
     * Records in the caller's transaction. The line is logged once that has committed. Blocks; needs a transaction.
     *
     * @param at the database's time
     */
    public void record(SecurityEvent event, Instant at) {
        SecurityEvent placed = placed(event);
        if (add(placed, at)) {
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        log.tell(placed, Optional.of(at));
                    }
                }
            });
        }
    }

    /**
     * Records a refusal, with which nothing else commits. Blocks; must not be called within a transaction, which would
     * hold one connection and wait for another.
     *
     * <p>It takes the same time whether a user is concerned or nobody is known: what is refused must not tell them apart.
     */
    public void recordRefusal(SecurityEvent event) {
        SecurityEvent placed = placed(event);
        try {
            Optional<Instant> stored = transactions.call(() -> {
                // Nothing that was promised rests on it, so nobody waits for the disk. A crash may cost the last of
                // them.
                database.createNativeMutationQuery("set local synchronous_commit = off")
                        .executeUpdate();
                Instant at = clock.now();
                boolean isNew = add(placed, at) || placed.userId().isEmpty();
                return Optional.of(at).filter(ignored -> isNew);
            });
            stored.ifPresent(at -> log.tell(placed, Optional.of(at)));
        } catch (StoreUnreachable unreachable) {
            log.tell(placed, Optional.empty());
        }
    }

    /**
     * From where, unless that is said: from where the request came. Nobody is told where another user was who acted on
     * her.
     */
    private SecurityEvent placed(SecurityEvent event) {
        boolean isKnown =
                event.device().isPresent() || !Arc.container().requestContext().isActive() || !requester.isResolvable();
        if (isKnown) {
            return event;
        }
        Requester asking = requester.get();
        if (!asking.isThere()) {
            return event;
        }
        boolean isAnother = asking.userId().isPresent() && !asking.userId().equals(event.userId());
        return isAnother ? event : event.from(asking.device());
    }

    /** False if nothing was written: it was told before, or it concerns nobody. */
    private boolean add(SecurityEvent event, Instant at) {
        Optional<Device> device = event.device();
        return database.createNativeMutationQuery("""
                        insert into security_event
                            (id, at, type, user_id, login_id, ip_address, user_agent, cause, once)
                        select :id, :at, :type, concerned, cast(:login as uuid), cast(:address as text),
                            cast(:agent as text), cast(:cause as text), cast(:once as bytea)
                        from cast(:user as uuid) as concerned where concerned is not null
                        on conflict (once) where once is not null do nothing
                        """)
                        .setParameter("id", TimeOrderedId.at(at))
                        .setParameter("at", at)
                        .setParameter("type", event.type().spelled())
                        .setParameter("user", event.userId().orElse(null), UUID.class)
                        .setParameter("login", event.loginId().orElse(null), UUID.class)
                        .setParameter("address", device.map(Device::ipAddress).orElse(null), String.class)
                        .setParameter("agent", device.flatMap(Device::userAgent).orElse(null), String.class)
                        .setParameter("cause", event.cause().orElse(null), String.class)
                        .setParameter(
                                "once",
                                event.once()
                                        .map(once ->
                                                once.digest(event.type(), at).bytes())
                                        .orElse(null),
                                byte[].class)
                        .executeUpdate()
                == 1;
    }
}
