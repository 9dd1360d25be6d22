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
        return missing.is(Defence.FRESHNESS_CHECK)
                ? new NeverStale(ticker, clock, revocations, config)
                : new Freshness(ticker, clock, revocations, config);
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Cursor cursor(Missing missing) {
        return missing.is(Defence.XMIN_CURSOR) ? new NewestSeen() : new Cursor();
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Watermark watermark(Missing missing, Session database) {
        return missing.is(Defence.WATERMARK) ? new ForgottenByTheClock(database) : new Watermark(database);
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    CommitWait commitWait(Missing missing, ConnectionsBesidePool connections, Ticker ticker, AuthConfig config) {
        if (missing.is(Defence.COMMIT_WAIT)) {
            return new AnsweredAtOnce(connections, ticker, config);
        }
        CommitWait whole = new CommitWait(connections, ticker, config);
        // Only the bean in whose place this stands hears of the start.
        whole.start(new StartupEvent());
        return whole;
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
            case SIGNAL_APART -> new SignalledWithin(entities, transactions, revocations, signal, commitWait);
            default -> new RevocationLog(entities, transactions, revocations, signal, commitWait);
        };
    }
}
