package authlab.revocation;

import authlab.AuthConfig;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;

/**
 * Trusts what it was once told, however long ago, as long as that is what is missing: a subscriber who takes silence for
 * good news.
 */
final class NeverStale extends Freshness {

    private final Missing missing;

    NeverStale(Missing missing, Ticker ticker, Clock clock, Revocations revocations, AuthConfig config) {
        super(ticker, clock, revocations, config);
        this.missing = missing;
    }

    @Override
    public boolean isFresh() {
        return missing.is(Defence.FRESHNESS_CHECK) ? age().isPresent() : super.isFresh();
    }

    @Override
    public boolean memorySuffices() {
        return missing.is(Defence.FRESHNESS_CHECK) ? mayMemorySuffice() && isFresh() : super.memorySuffices();
    }
}
