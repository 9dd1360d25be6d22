package authlab.jwt;

import authlab.AuthConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The key ring that this instance goes by at this moment: keys come from configuration, never from a token (RFC 8725
 * §3.10). Which of them are withdrawn, and which is known well enough to sign, is {@link KeyRegister}'s to say.
 */
@Startup
@ApplicationScoped
class SigningKeys {

    private volatile KeyRing ring;

    /** @throws authlab.InvalidSetting if {@code auth.jwt.keys} names no usable key ring */
    SigningKeys(AuthConfig config, KeyFitness fitness) {
        this.ring = KeyRingFile.named(config.jwt().keys(), fitness).read();
    }

    /** One that does not change while it is looked at. */
    KeyRing ring() {
        return ring;
    }

    /** Empty for a key that is not in the ring, whatever the kid looks like. Asks nobody. */
    Optional<SigningKey> byKid(String kid) {
        return ring.byKid(kid);
    }

    /** From now on this is the ring: a key that is not in it verifies nothing any more. */
    void replace(KeyRing other) {
        ring = other;
    }
}
