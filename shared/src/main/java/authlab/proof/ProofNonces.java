package authlab.proof;

import authlab.AuthConfig;
import authlab.jose.Base64Url;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * The nonces that a proof must carry (RFC 9449 §8 and §9), so that none can be made in advance and no client needs a right
 * clock. Nothing is stored: a nonce is made of a secret and of the time, in steps of {@code auth.proof.nonce-lifetime}.
 */
@ApplicationScoped
class ProofNonces {

    private final NonceKey key;
    private final Duration lifetime;

    ProofNonces(NonceKey key, AuthConfig config) {
        this.key = key;
        this.lifetime = config.proof().nonceLifetime();
    }

    /**
     * The one to be told.
     *
     * @param now PostgreSQL's time
     */
    String current(Instant now) {
        return ofStep(step(now));
    }

    /** Whether it is that of this step, or of the one before; another instance may be a little ahead. */
    boolean isGood(String nonce, Instant now) {
        long step = step(now);
        return nonce.equals(ofStep(step)) || nonce.equals(ofStep(step - 1)) || nonce.equals(ofStep(step + 1));
    }

    private long step(Instant now) {
        return now.toEpochMilli() / lifetime.toMillis();
    }

    private String ofStep(long step) {
        return Base64Url.encode(key.mixedWith(step));
    }
}
