package authlab.revocation;

import authlab.AuthConfig;
import authlab.database.ConnectionsBesidePool;
import authlab.database.Transactions;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.hibernate.Session;

/** What can be taken out of this room. */
class RevocationWeaknesses {

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Freshness freshness(Missing missing, Ticker ticker, Clock clock, Revocations revocations, AuthConfig config) {
        // It knows when the latest poll was, and so stays the same whatever is missing next.
        return new NeverStale(missing, ticker, clock, revocations, config);
    }

    @Produces
    @Weakenable
    RevocationQuery query(Missing missing) {
        return missing.is(Defence.POLLING) ? new ReadWhenTold() : new RevocationQuery();
    }

    @Produces
    @Weakenable
    Cursor cursor(Missing missing) {
        return missing.is(Defence.XMIN_CURSOR) ? new NewestSeen() : new Cursor();
    }

    @Produces
    @Weakenable
    Watermark watermark(Missing missing, Session database) {
        return missing.is(Defence.WATERMARK) ? new ForgottenByTheClock(database) : new Watermark(database);
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    CommitWait commitWait(Missing missing, ConnectionsBesidePool connections, Ticker ticker, AuthConfig config) {
        CommitWait commitWait = new AnsweredAtOnce(missing, connections, ticker, config);
        // Only the bean in whose place this stands hears of the start.
        commitWait.start(new StartupEvent());
        return commitWait;
    }

    @Produces
    @Weakenable
    RevocationLog log(
            Missing missing,
            EntityManager entities,
            Transactions transactions,
            Revocations revocations,
            RevocationSignal signal,
            CommitWait commitWait) {
        return switch (missing.defence()) {
            case EPOCH -> new SameEpochForEver(entities, transactions, revocations, signal, commitWait);
            case EPOCH_ONLY_RISES -> new LatestEpoch(entities, transactions, revocations, signal, commitWait);
            case SIGNAL_APART -> new SignalledWithin(entities, transactions, revocations, signal, commitWait);
            default -> new RevocationLog(entities, transactions, revocations, signal, commitWait);
        };
    }
}
