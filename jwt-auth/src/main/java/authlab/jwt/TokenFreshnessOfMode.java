package authlab.jwt;

import authlab.AuthConfig;
import authlab.FreshnessMode;
import authlab.revocation.Freshness;
import authlab.revocation.RevocationFeed;
import authlab.revocation.Revocations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Which freshness is asked for, by {@code auth.freshness}. */
class TokenFreshnessOfMode {

    @Produces
    @ApplicationScoped
    TokenFreshness freshness(
            AuthConfig config, Freshness freshness, Revocations revocations, RevocationFeed feed, Clock clock) {
        return FreshnessMode.of(config) == FreshnessMode.STATELESS
                ? new StatelessTokenFreshness(freshness, revocations, feed, clock)
                : new TokenFreshness(freshness, revocations, feed);
    }
}
