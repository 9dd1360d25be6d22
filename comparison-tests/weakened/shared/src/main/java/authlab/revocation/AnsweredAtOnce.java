package authlab.revocation;

import authlab.AuthConfig;
import authlab.database.ConnectionsBesidePool;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.inject.Vetoed;

/** Promises to wait for everybody, and does not. No bean by itself, though it inherits what observes the start. */
@Vetoed
final class AnsweredAtOnce extends CommitWait {

    AnsweredAtOnce(ConnectionsBesidePool connections, Ticker ticker, AuthConfig config) {
        super(connections, ticker, config);
    }

    @Override
    void await(long transaction) {
        // The others will hear of it some time.
    }
}
