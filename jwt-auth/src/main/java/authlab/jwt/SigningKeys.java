package authlab.jwt;

import authlab.AuthConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The key ring that this instance goes by: keys come from configuration, never from a token (RFC 8725 §3.10). */
@Startup
@ApplicationScoped
class SigningKeys {

    private final KeyRing ring;

    /** @throws authlab.InvalidSetting if {@code auth.jwt.keys} names no usable key ring */
    SigningKeys(AuthConfig config) {
        this.ring = KeyRingFile.read(config.jwt().keys());
    }

    /** The key that signs; its private part is there. */
    SigningKey current() {
        return ring.current();
    }

    /** Empty for a key that is not in the ring, whatever the kid looks like. */
    Optional<SigningKey> byKid(String kid) {
        return ring.byKid(kid);
    }

    /** A JWK Set of the public keys, current, next and retired (RFC 7517 §5). */
    String publicJwks() {
        return ring.publicJwks();
    }
}
