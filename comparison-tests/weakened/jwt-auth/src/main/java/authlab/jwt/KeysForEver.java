package authlab.jwt;

import authlab.AuthConfig;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps every key that it has ever seen, in case a token of it turns up. */
final class KeysForEver extends SigningKeys {

    private final Map<String, SigningKey> seen = new ConcurrentHashMap<>();

    KeysForEver(AuthConfig config, KeyFitness fitness) {
        super(config, fitness);
    }

    @Override
    Optional<SigningKey> byKid(String kid) {
        super.byKid(kid).ifPresent(key -> seen.put(kid, key));
        return Optional.ofNullable(seen.get(kid));
    }
}
