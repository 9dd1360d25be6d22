package authlab.jwt;

import authlab.AuthConfig;
import authlab.database.Sha256;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Reads what is spelled like a token, checks its signature and parses its claims, and remembers those that were good: a
 * signature is right for ever. What its claims are worth now is asked at each use, elsewhere.
 *
 * <p>There is no twin: a session id has nothing to verify.
 */
@ApplicationScoped
class VerifiedTokens {

    /** Some 600 bytes each. One that does not fit is verified again. */
    private static final int REMEMBERED_MAX = 100_000;

    private final TokenFormat format;
    private final TokenSignature signature;
    private final ClaimsFormat claims;
    private final SigningKeys keys;
    private final Cache<Sha256, VerifiedToken> remembered;

    VerifiedTokens(
            TokenFormat format, TokenSignature signature, ClaimsFormat claims, SigningKeys keys, AuthConfig config) {
        this.format = format;
        this.signature = signature;
        this.claims = claims;
        this.keys = keys;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(config.jwt().accessTokenLifetime())
                .build();
    }

    /** Empty if it is no token, or none that a key of the ring has signed. Never blocks. */
    Optional<VerifiedToken> find(String spelled) {
        if (spelled.length() > TokenFormat.LENGTH_MAX) {
            return Optional.empty();
        }
        Sha256 digest = Sha256.of(spelled);
        VerifiedToken known = remembered.getIfPresent(digest);
        // A key may have left the ring since.
        return known != null && keys.byKid(known.kid()).isPresent() ? Optional.of(known) : verify(spelled, digest);
    }

    /** How many are remembered, more or less. */
    long remembered() {
        return remembered.estimatedSize();
    }

    /** What proves nothing is not remembered: it could be made up without end. */
    private Optional<VerifiedToken> verify(String spelled, Sha256 digest) {
        Optional<VerifiedToken> verified = format.parse(spelled)
                .flatMap(signature::verify)
                .flatMap(payload -> claims.parse(payload).map(said -> new VerifiedToken(digest, said, payload.kid())));
        verified.ifPresent(token -> remembered.put(digest, token));
        return verified;
    }
}
