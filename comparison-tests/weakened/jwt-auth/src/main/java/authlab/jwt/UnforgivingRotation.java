package authlab.jwt;

import authlab.AuthConfig;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes every second use of a refresh token for theft: a second tab, a lost answer. */
final class UnforgivingRotation extends RefreshRotation {

    UnforgivingRotation(SecureRandom random, RefreshTokens tokens, AuthConfig config) {
        super(random, tokens, config);
    }

    @Override
    Optional<RefreshToken> newestAfter(UUID loginId, RefreshToken presented, Instant now) {
        return Optional.empty();
    }
}
