package authlab.revocation;

import authlab.AuthConfig;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;

/** Trusts what it was once told, however long ago: a subscriber who takes silence for good news. */
final class NeverStale extends Freshness {

    NeverStale(Ticker ticker, Clock clock, Revocations revocations, AuthConfig config) {
        super(ticker, clock, revocations, config);
    }

    @Override
    public boolean isFresh() {
        return age().isPresent();
    }

    @Override
    public boolean memorySuffices() {
        return mayMemorySuffice() && isFresh();
    }
}
