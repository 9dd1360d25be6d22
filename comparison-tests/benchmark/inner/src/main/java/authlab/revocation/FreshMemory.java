package authlab.revocation;

import authlab.AuthConfig;
import authlab.revocation.Freshness.Latest;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;

/** Memory that was brought up to date when it was made, and knows of no revocation. */
public record FreshMemory(Freshness freshness, Revocations revocations) {

    /** The only one whose credentials are good. */
    public static final long EPOCH = 1;

    /** It stays fresh as long as the settings say. */
    public static FreshMemory by(AuthConfig config) {
        Ticker ticker = Ticker.systemTicker();
        Clock clock = Clock.systemUTC();
        Revocations revocations = new Revocations();
        Freshness freshness = new Freshness(ticker, clock, revocations, config);
        revocations.advance(clock.instant(), EPOCH);
        freshness.publish(new Latest(freshness.moment(), ticker.read(), clock.instant()));
        return new FreshMemory(freshness, revocations);
    }
}
