package authlab.proof;

import java.util.List;
import java.util.Optional;

/**
 * What a proof is held against: the request that it came with.
 *
 * @param sent the value of every {@code DPoP} header, unread
 * @param method as it was sent
 * @param target scheme, host, port and path that the client asked for, as {@link Target} spells them
 * @param proved the key whose proof was found good, and spent, earlier in this very request: it is not spent twice
 */
public record ProofRequest(List<String> sent, String method, String target, Optional<KeyThumbprint> proved) {

    @Override
    public String toString() {
        return "ProofRequest[" + sent.size() + " for " + method + " " + target + "]";
    }
}
