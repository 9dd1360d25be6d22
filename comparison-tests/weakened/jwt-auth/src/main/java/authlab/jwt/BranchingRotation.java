package authlab.jwt;

import authlab.AuthConfig;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Gives whoever asks again a refresh token of her own: from then on one login has two lives. */
final class BranchingRotation extends RefreshRotation {

    private final SecureRandom random;

    /** Of each branch what is good now; the database has room for one of each login. */
    private final Set<RefreshToken> good = ConcurrentHashMap.newKeySet();

    BranchingRotation(SecureRandom random, RefreshTokens tokens, AuthConfig config) {
        super(random, tokens, config);
        this.random = random;
    }

    @Override
    boolean isCurrent(RefreshToken token) {
        return good.contains(token) || super.isCurrent(token);
    }

    @Override
    RefreshToken rotate(UUID loginId, RefreshToken current, Instant now) {
        good.remove(current);
        return grown(super.rotate(loginId, current, now));
    }

    @Override
    Optional<RefreshToken> newestAfter(UUID loginId, RefreshToken presented, Instant now) {
        return super.newestAfter(loginId, presented, now)
                .map(newest -> grown(new RefreshToken(presented.family(), Secret.random(random))));
    }

    private RefreshToken grown(RefreshToken token) {
        good.add(token);
        return token;
    }
}
