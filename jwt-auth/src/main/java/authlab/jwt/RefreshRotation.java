package authlab.jwt;

import authlab.AuthConfig;
import authlab.jwt.RefreshTokens.Stored;
import authlab.jwt.RefreshTokens.Used;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which refresh token takes the place of which, and for how long a used one still leads to it (RFC 9700 §4.14).
 *
 * <p>Every method blocks and needs a transaction that holds the login's lock.
 */
@ApplicationScoped
class RefreshRotation {

    private static final int NONCE_BYTES = 32;

    /** More renewals than this fit in no leeway. */
    private static final int CHAIN_MAX = 10_000;

    private final SecureRandom random;
    private final RefreshTokens tokens;
    private final Duration leeway;

    RefreshRotation(SecureRandom random, RefreshTokens tokens, AuthConfig config) {
        this.random = random;
        this.tokens = tokens;
        this.leeway = config.jwt().refreshLeeway();
    }

    /** Whether it is the one that is good now. */
    boolean isCurrent(RefreshToken token) {
        return tokens.find(token).filter(Stored::isCurrent).isPresent();
    }

    /** Puts another in the place of the current one, which is used up. */
    RefreshToken rotate(UUID loginId, RefreshToken current, Instant now) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        tokens.rotate(loginId, current, nonce, now);
        tokens.forgetNonces(loginId, now.minus(leeway));
        return current.successor(nonce);
    }

    /** The current one, if what was presented is an older one within the leeway of its own first use. */
    Optional<RefreshToken> newestAfter(UUID loginId, RefreshToken presented, Instant now) {
        boolean isForgiven = tokens.findUsed(loginId, presented)
                .filter(used -> !used.firstUsedAt().plus(leeway).isBefore(now))
                .isPresent();
        if (!isForgiven) {
            return Optional.empty();
        }
        RefreshToken token = presented;
        for (int link = 0; link < CHAIN_MAX && !isCurrent(token); link++) {
            Optional<byte[]> nonce = tokens.findUsed(loginId, token).flatMap(Used::nonce);
            if (nonce.isEmpty()) {
                return Optional.empty();
            }
            token = token.successor(nonce.get());
        }
        return Optional.of(token).filter(this::isCurrent);
    }
}
