package authlab.revocation;

import authlab.AuthConfig;
import authlab.database.ConnectionsBesidePool;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.inject.Vetoed;

/**
 * Promises to wait for everybody, and does not, as long as that is what is missing. No bean by itself, though it inherits
 * what observes the start.
 */
@Vetoed
final class AnsweredAtOnce extends CommitWait {

    private final Missing missing;

    AnsweredAtOnce(Missing missing, ConnectionsBesidePool connections, Ticker ticker, AuthConfig config) {
        super(connections, ticker, config);
        this.missing = missing;
    }

    @Override
    void await(long transaction) {
        // Else the others will hear of it some time.
        if (!missing.is(Defence.COMMIT_WAIT)) {
            super.await(transaction);
        }
    }
}
