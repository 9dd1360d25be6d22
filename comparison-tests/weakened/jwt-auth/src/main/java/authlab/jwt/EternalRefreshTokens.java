package authlab.jwt;

import authlab.AuthConfig;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Gives the same refresh token back, for as long as the login lives. */
final class EternalRefreshTokens extends RefreshRotation {

    EternalRefreshTokens(SecureRandom random, RefreshTokens tokens, AuthConfig config) {
        super(random, tokens, config);
    }

    @Override
    RefreshToken rotate(UUID loginId, RefreshToken current, Instant now) {
        return current;
    }
}
